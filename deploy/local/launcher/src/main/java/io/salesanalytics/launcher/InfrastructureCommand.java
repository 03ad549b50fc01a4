package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.RunLock;
import io.salesanalytics.launcher.installation.SecretFile;
import io.salesanalytics.launcher.part.Part;
import io.salesanalytics.launcher.supervision.StartException;
import io.salesanalytics.launcher.supervision.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Runs the servers alone, for tests and for services started by hand. */
final class InfrastructureCommand {
    private final Installation installation;
    private final UpOptions options;
    private final boolean isWithDruid;

    InfrastructureCommand(Installation installation, List<String> arguments) {
        this.installation = installation;
        this.options = UpOptions.of(arguments, null);
        this.isWithDruid = arguments.contains("--druid");
    }

    /** Prints {@code READY} and the name of a file with the servers' addresses, then runs until told to stop. */
    int run() throws IOException, InterruptedException {
        // Held until the process ends, so that the next launcher waits for the last part of this one.
        if (RunLock.take(installation).isEmpty()) {
            System.out.println(Summary.runsAlready(installation));
            return 1;
        }
        Stack stack = new Stack(installation);
        StatusFile status = new StatusFile(installation, "servers only");
        List<Part> parts = stack.servers(isWithDruid).stream()
                .filter(part -> options.includes(part.name()))
                .toList();
        Supervisor supervisor = new Supervisor(installation, parts, new ConsoleProgress(System.err), status::parts);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
        try {
            supervisor.start();
        } catch (StartException e) {
            throw StartReport.of(installation, e);
        }
        status.phase(StatusFile.Phase.READY);
        System.out.println("READY " + write(stack.environment()));
        new CountDownLatch(1).await();
        return 0;
    }

    private Path write(Map<String, String> environment) throws IOException {
        Path file = installation.run().resolve("infrastructure.env");
        SecretFile.write(
                file,
                environment.entrySet().stream()
                        .filter(variable -> isWithDruid || !variable.getKey().equals("DRUID_URL"))
                        .map(variable -> "export " + variable.getKey() + "='" + variable.getValue() + "'\n")
                        .collect(Collectors.joining()));
        return file;
    }
}
