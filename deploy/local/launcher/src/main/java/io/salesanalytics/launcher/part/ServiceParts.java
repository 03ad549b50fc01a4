package io.salesanalytics.launcher.part;

import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The services as processes, each told where all the others are. */
public final class ServiceParts {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration DEVELOPMENT_PATIENCE = Duration.ofSeconds(400);

    private final Installation installation;
    private final Map<String, String> environment;
    private final Map<String, Integer> ports = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** The environment names the servers all services build on; the public URL is where users find the product. */
    public ServiceParts(Installation installation, Map<String, String> environment, Ports ports, String publicUrl)
            throws IOException {
        this.installation = installation;
        this.environment = new HashMap<>(environment);
        for (Service service : Service.ALL) {
            int port = ports.of(service.module());
            this.ports.put(service.module(), port);
            this.environment.put(service.urlVariable(), "http://127.0.0.1:" + port);
        }
        this.environment.put("PUBLIC_URL", publicUrl);
        this.environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    public int port(Service service) {
        return ports.getOrDefault(service.module(), 0);
    }

    /** The service as it was built. */
    public Part built(Service service) {
        int heap = service.heapMegabytes();
        List<String> words = new ArrayList<>(service.isBusy() ? Java.busy(heap) : Java.small(heap));
        words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        words.addAll(List.of("-jar", installation.built(service.jar()).toString()));
        return part(service, words, PATIENCE, Ending.TERMINATE);
    }

    /** The service in live-reload mode: a change to its source shows at the next request. */
    public Part inDevelopment(Service service) {
        List<String> words = List.of(
                Objects.requireNonNullElse(System.getenv("LIVE_RELOAD_MAVEN"), "mvn"),
                "-B",
                "-q",
                "-pl",
                service.module(),
                "-am",
                "compile",
                "quarkus:dev",
                "-Ddebug=false",
                "-Dquarkus.console.enabled=false",
                "-Dquarkus.test.continuous-testing=disabled",
                "-Dquarkus.devservices.enabled=false",
                "-Dquarkus.analytics.disabled=true");
        // Maven has to end the service it started, so it must not be killed outright.
        return part(service, words, DEVELOPMENT_PATIENCE, new Ending(Signal.TERM, Signal.TERM));
    }

    private Part part(Service service, List<String> words, Duration patience, Ending ending) {
        Map<String, String> own = service.permitted(environment);
        own.put("QUARKUS_HTTP_PORT", Integer.toString(port(service)));
        if (service.module().equals("auth-service")) {
            own.put("AUTH_KEYS_DIR", installation.keys().toString());
            own.put("ADMIN_PASSWORD_FILE", installation.adminPassword().toString());
        }
        return new Part(
                service.module(),
                service.needs(),
                Preparation.NONE,
                new Command(words, own, installation.repository()),
                attempt -> isHealthy(service),
                patience,
                ending);
    }

    private boolean isHealthy(Service service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
