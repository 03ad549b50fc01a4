package io.salesanalytics.contracts;

/** Where an upload stands. */
public enum TaskStatus {
    UPLOADED(false),
    VALIDATING(false),
    VALIDATED(false),
    SCHEMA_RESOLVED(false),
    SUBMITTED(false),
    INGESTING(false),
    NEEDS_DECISION(false),
    COMPLETED(true),
    REJECTED(true),
    FAILED(true),
    DUPLICATE(true),
    UNDONE(true);

    private final boolean terminal;

    TaskStatus(boolean terminal) {
        this.terminal = terminal;
    }

    /** Whether nothing more happens to the upload by itself. */
    public boolean terminal() {
        return terminal;
    }
}
