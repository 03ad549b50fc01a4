package io.salesanalytics.launcher;

/** Something the person at the terminal can put right. The message is one sentence for them; no stack trace is shown. */
public final class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }
}
