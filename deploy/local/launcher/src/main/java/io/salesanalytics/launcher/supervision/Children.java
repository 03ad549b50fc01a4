package io.salesanalytics.launcher.supervision;

import io.salesanalytics.launcher.part.Command;
import io.salesanalytics.launcher.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes that cannot outlive the launcher. Each asks the kernel for a signal when its parent is gone, which
 * holds even if the launcher is killed. To the kernel the parent is the thread, so all are started by one that stays.
 * Each is a session of its own: Ctrl-C reaches the launcher alone, which then ends its children in order.
 */
final class Children implements AutoCloseable {
    private static final long LARGEST_LOG = 20L << 20;

    private final ExecutorService starter = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "starts-children");
        thread.setDaemon(true);
        return thread;
    });

    Process start(Part part, Path log) throws IOException, InterruptedException {
        rotate(log);
        try {
            return starter.submit(() -> builder(part, log).start()).get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static ProcessBuilder builder(Part part, Path log) {
        Command command = part.command();
        List<String> words = new ArrayList<>(List.of(
                "setsid", "setpriv", "--pdeathsig", part.ending().orphaned().name(), "--"));
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.folder().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(command.environment());
        return builder;
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        starter.shutdown();
    }
}
