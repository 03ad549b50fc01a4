package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.AdminPassword;
import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.RunLock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts {@code up} in the background and returns when the product is ready, or when it failed. */
final class DetachedUp {
    private final Installation installation;
    private final List<String> arguments;
    private final UpOptions options;

    DetachedUp(Installation installation, List<String> arguments) {
        this.installation = installation;
        this.arguments = arguments;
        this.options = UpOptions.of(arguments, null);
    }

    int run() throws IOException, InterruptedException {
        if (RunLock.isTaken(installation)) {
            System.out.println(Summary.runsAlready(installation));
            return 0;
        }
        // Here and not in the background, where it would be printed to a log.
        AdminPassword password = AdminPassword.of(installation);
        Path log = installation.log("launcher");
        long shown = Files.exists(log) ? Files.size(log) : 0;
        Process launcher = start(log);
        while (launcher.isAlive() && !isReady(launcher)) {
            launcher.waitFor(200, TimeUnit.MILLISECONDS);
            shown = show(log, shown);
        }
        show(log, shown);
        if (!launcher.isAlive()) {
            return 1;
        }
        System.out.println(Summary.running(options.url(), installation, password));
        return 0;
    }

    private Process start(Path log) throws IOException {
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(words::add);
        words.add("--background");
        return new ProcessBuilder(words)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean isReady(Process launcher) throws IOException {
        Optional<StatusFile.Status> status = StatusFile.read(installation);
        return status.isPresent()
                && status.get().pid() == launcher.pid()
                && status.get().phase() == StatusFile.Phase.READY;
    }

    private static long show(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(news);
            System.out.print(new String(news, StandardCharsets.UTF_8));
            System.out.flush();
            return from + news.length;
        }
    }
}
