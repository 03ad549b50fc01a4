package io.salesanalytics.launcher.part;

/** Finds out whether a part that was started does its work yet. */
@FunctionalInterface
public interface Probe {
    /** Asks once, without waiting. Failing in any way means: not yet. */
    boolean isReady(Attempt attempt) throws Exception;
}
