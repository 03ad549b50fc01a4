package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.Credentials;
import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.Ports;
import io.salesanalytics.launcher.installation.RunLock;
import io.salesanalytics.launcher.installation.SecretFile;
import io.salesanalytics.launcher.part.Addresses;
import io.salesanalytics.launcher.part.Druid;
import io.salesanalytics.launcher.part.Infrastructure;
import io.salesanalytics.launcher.part.Part;
import io.salesanalytics.launcher.supervision.StartException;
import io.salesanalytics.launcher.supervision.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Runs the servers alone, for tests and for services started by hand. */
final class InfrastructureCommand {
    private final Installation installation;
    private final boolean withDruid;

    InfrastructureCommand(Installation installation, boolean withDruid) {
        this.installation = installation;
        this.withDruid = withDruid;
    }

    /** Prints {@code READY} and the name of a file with the servers' addresses, then runs until told to stop. */
    int run() throws IOException, InterruptedException {
        try (RunLock lock = RunLock.take(installation)
                .orElseThrow(() -> new LaunchFailure("The servers of " + installation.home() + " run already."))) {
            Credentials credentials = Credentials.of(installation);
            Ports ports = Ports.of(installation);
            Addresses addresses = Addresses.of(ports);
            List<Part> parts = new ArrayList<>(Infrastructure.parts(installation, credentials, addresses));
            if (withDruid) {
                parts.add(new Druid(installation, credentials, addresses, ports).part());
            }
            Supervisor supervisor = new Supervisor(installation, parts, new ConsoleProgress(System.err), states -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
            supervisor.start();
            System.out.println("READY " + write(addresses.environment(credentials)));
            new CountDownLatch(1).await();
            return 0;
        } catch (StartException e) {
            throw StartReport.of(installation, e);
        }
    }

    private Path write(Map<String, String> environment) throws IOException {
        Path file = installation.run().resolve("infrastructure.env");
        SecretFile.write(
                file,
                environment.entrySet().stream()
                        .map(variable -> "export " + variable.getKey() + "='" + variable.getValue() + "'\n")
                        .collect(Collectors.joining()));
        return file;
    }
}
