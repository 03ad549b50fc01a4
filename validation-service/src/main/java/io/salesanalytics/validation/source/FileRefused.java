package io.salesanalytics.validation.source;

/**
 * Ends the reading of a file that cannot be a table we take. Thrown from deep inside the stream; whoever reads the
 * file turns it into a rejected report.
 */
public final class FileRefused extends RuntimeException {
    private final String code;
    private final String suggestion;

    /**
     * @param code stable and upper-case, such as {@code NOT_A_TABLE}
     * @param message one plain sentence: what is wrong
     * @param suggestion what the file's owner can do
     */
    public FileRefused(String code, String message, String suggestion) {
        super(message, null, false, false);
        this.code = code;
        this.suggestion = suggestion;
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public String suggestion() {
        return suggestion;
    }
}
