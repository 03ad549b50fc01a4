package io.salesanalytics.launcher;

import io.salesanalytics.launcher.supervision.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what is starting and how long each part took. */
final class ConsoleProgress implements Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void starting(String part) {
        say("%-20s starting", part);
    }

    @Override
    public void ready(String part, Duration took) {
        say("%-20s ready after %s", part, seconds(took));
    }

    @Override
    public void died(String part, int exit, Duration pause) {
        say("%-20s ended (exit code %d), starts again in %s", part, exit, seconds(pause));
    }

    @Override
    public void restarted(String part, Duration took) {
        say("%-20s ready again after %s", part, seconds(took));
    }

    private synchronized void say(String format, Object... values) {
        Duration since = Duration.ofNanos(System.nanoTime() - began);
        out.printf(Locale.ROOT, "[%7s] %s%n", seconds(since), String.format(Locale.ROOT, format, values));
        out.flush();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
