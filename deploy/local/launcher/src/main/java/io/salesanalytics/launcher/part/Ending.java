package io.salesanalytics.launcher.part;

/**
 * How a part is ended.
 *
 * @param polite sent first when the stack is stopped in order
 * @param orphaned sent by the kernel when the launcher itself is gone
 */
public record Ending(Signal polite, Signal orphaned) {
    /** For programs that finish on TERM, and lose nothing when killed. */
    public static final Ending TERMINATE = new Ending(Signal.TERM, Signal.KILL);
}
