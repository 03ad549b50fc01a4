package io.salesanalytics.launcher.supervision;

import io.salesanalytics.launcher.part.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends processes together with what they started themselves. */
final class Endings {
    private Endings() {}

    static void end(Process process, Signal signal, Duration patience) throws IOException, InterruptedException {
        List<ProcessHandle> descendants = process.descendants().toList();
        if (signal == Signal.TERM) {
            process.destroy();
        } else {
            send(process.pid(), signal);
        }
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    static void killTree(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private static void send(long pid, Signal signal) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid).start().waitFor();
    }
}
