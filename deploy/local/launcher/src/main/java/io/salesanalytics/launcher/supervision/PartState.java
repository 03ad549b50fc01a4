package io.salesanalytics.launcher.supervision;

/**
 * A part at one moment.
 *
 * @param name the part
 * @param condition what it does
 * @param pid its process, 0 while there is none
 * @param seconds how long its last start took
 * @param restarts how often it was started again
 */
public record PartState(String name, Condition condition, long pid, double seconds, int restarts) {
    /** What a part is doing. */
    public enum Condition {
        WAITING,
        STARTING,
        READY,
        DOWN,
        STOPPED
    }
}
