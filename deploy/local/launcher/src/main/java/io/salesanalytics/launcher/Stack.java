package io.salesanalytics.launcher;

import io.salesanalytics.launcher.edge.Edge;
import io.salesanalytics.launcher.edge.Routes;
import io.salesanalytics.launcher.edge.Target;
import io.salesanalytics.launcher.installation.Credentials;
import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.Ports;
import io.salesanalytics.launcher.part.Addresses;
import io.salesanalytics.launcher.part.Druid;
import io.salesanalytics.launcher.part.Infrastructure;
import io.salesanalytics.launcher.part.PageServer;
import io.salesanalytics.launcher.part.Part;
import io.salesanalytics.launcher.part.Service;
import io.salesanalytics.launcher.part.ServiceParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the parts of one installation together. */
final class Stack {
    private final Installation installation;
    private final Credentials credentials;
    private final Ports ports;
    private final Addresses addresses;

    Stack(Installation installation) throws IOException {
        this.installation = installation;
        this.credentials = Credentials.of(installation);
        this.ports = Ports.of(installation);
        this.addresses = Addresses.of(ports);
    }

    /** How to reach the servers. Holds secrets. */
    Map<String, String> environment() {
        return addresses.environment(credentials);
    }

    List<Part> servers(boolean withDruid) {
        List<Part> parts = new ArrayList<>(Infrastructure.parts(installation, credentials, addresses));
        if (withDruid) {
            parts.add(new Druid(installation, credentials, addresses, ports).part());
        }
        return parts;
    }

    /** The services, and with {@code dashboard-ui} in development the page's own server. */
    List<Part> services(@Nullable String inDevelopment, String publicUrl) throws IOException {
        ServiceParts services = new ServiceParts(installation, environment(), ports, publicUrl);
        List<Part> parts = new ArrayList<>();
        for (Service service : Service.ALL) {
            parts.add(
                    service.module().equals(inDevelopment) ? services.inDevelopment(service) : services.built(service));
        }
        if (PageServer.NAME.equals(inDevelopment)) {
            parts.add(PageServer.part(installation, ports.of(PageServer.NAME)));
        }
        return parts;
    }

    Edge edge(@Nullable String inDevelopment) throws IOException {
        Routes routes = new Routes();
        for (Service service : Service.ALL) {
            routes.add(
                    new Target(service.module(), ports.of(service.module())),
                    service.paths().toArray(String[]::new));
        }
        Target page =
                PageServer.NAME.equals(inDevelopment) ? new Target(PageServer.NAME, ports.of(PageServer.NAME)) : null;
        return new Edge(routes, installation.built("dashboard-ui/dist"), page);
    }
}
