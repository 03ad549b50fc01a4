package io.salesanalytics.launcher.supervision;

import java.time.Duration;

/** Hears what happens to the parts. Called from several threads. */
public interface Progress {
    void starting(String part);

    void ready(String part, Duration took);

    void died(String part, int exit, Duration pause);

    void restarted(String part, Duration took);
}
