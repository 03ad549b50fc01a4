package io.salesanalytics.launcher.supervision;

/** A part did not come up. The message is one sentence for the person at the terminal. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String part;

    StartException(String part, String reason) {
        super(reason);
        this.part = part;
    }

    public String part() {
        return part;
    }
}
