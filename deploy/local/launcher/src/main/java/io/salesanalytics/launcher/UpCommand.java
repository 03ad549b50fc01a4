package io.salesanalytics.launcher;

import io.salesanalytics.launcher.edge.Edge;
import io.salesanalytics.launcher.installation.AdminPassword;
import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.Preflight;
import io.salesanalytics.launcher.installation.RunLock;
import io.salesanalytics.launcher.part.Part;
import io.salesanalytics.launcher.part.Service;
import io.salesanalytics.launcher.supervision.StartException;
import io.salesanalytics.launcher.supervision.Supervisor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs the whole product until told to stop. */
final class UpCommand {
    private static final int MEMORY_MEBIBYTES = 3000;
    private static final int DISK_MEBIBYTES = 2000;

    private final Installation installation;
    private final UpOptions options;

    UpCommand(Installation installation, UpOptions options) {
        this.installation = installation;
        this.options = options;
    }

    int run() throws IOException, InterruptedException {
        // Held until the process ends, so that the next launcher waits for the last part of this one.
        if (RunLock.take(installation).isEmpty()) {
            System.out.println(Summary.runsAlready(installation));
            return 1;
        }
        look();
        AdminPassword password = AdminPassword.of(installation);
        StatusFile status = new StatusFile(installation, options.url());
        Stack stack = new Stack(installation);
        Edge edge = stack.edge(options.inDevelopment());
        edge.listen(options.port());
        Supervisor supervisor =
                new Supervisor(installation, parts(stack), new ConsoleProgress(System.out), status::parts);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(status, supervisor), "stop"));
        try {
            supervisor.start();
        } catch (StartException e) {
            throw StartReport.of(installation, e);
        }
        if (options.isWithSample()) {
            new SampleUpload(options.url(), installation, System.out).sendIfEmpty(password);
        }
        status.phase(StatusFile.Phase.READY);
        if (!options.isInBackground()) {
            System.out.println(Summary.running(options.url(), installation, password));
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void look() throws IOException {
        Preflight.tools(List.of("setsid", "setpriv", "unshare", "sh"));
        Preflight.memory(MEMORY_MEBIBYTES);
        Preflight.disk(installation, DISK_MEBIBYTES);
        Preflight.publicPort(options.port());
        Service.ALL.stream()
                .filter(service -> options.includes(service.module()))
                .filter(service -> !service.module().equals(options.inDevelopment()))
                .forEach(service -> Preflight.built(installation, service.jar()));
    }

    private List<Part> parts(Stack stack) throws IOException {
        List<Part> parts = new ArrayList<>(stack.servers(true));
        parts.addAll(stack.services(options.inDevelopment(), options.url()));
        parts.removeIf(part -> !options.includes(part.name()));
        return parts;
    }

    private static void stop(StatusFile status, Supervisor supervisor) {
        System.out.println("Stopping …");
        status.phase(StatusFile.Phase.STOPPING);
        supervisor.stop();
        System.out.println("Stopped.");
    }
}
