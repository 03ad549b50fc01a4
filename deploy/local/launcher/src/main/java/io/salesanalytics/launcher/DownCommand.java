package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.RunLock;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops a stack that runs in the background, or in another terminal. */
final class DownCommand {
    private static final int PATIENCE_SECONDS = 60;

    private final Installation installation;

    DownCommand(Installation installation) {
        this.installation = installation;
    }

    int run() throws IOException, InterruptedException {
        Optional<ProcessHandle> launcher = StatusFile.read(installation)
                .filter(status -> isRunning())
                .flatMap(status -> ProcessHandle.of(status.pid()));
        if (launcher.isEmpty()) {
            System.out.println("Nothing is running.");
            return 0;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LaunchFailure("The launcher (process " + launcher.get().pid() + ") did not stop within "
                    + PATIENCE_SECONDS + " seconds; kill -9 it, its parts end with it.");
        }
        System.out.println("Stopped.");
        return 0;
    }

    private boolean isRunning() {
        try {
            return RunLock.isTaken(installation);
        } catch (IOException e) {
            return false;
        }
    }
}
