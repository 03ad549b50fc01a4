package io.salesanalytics.contracts;

/**
 * Kafka topics, one per kind of event. Every record is keyed by {@link TaskRef#key()}, so that the files of one data
 * source stay in order; its value is the event as JSON, its headers are CloudEvents attributes in binary mode
 * ({@code ce_id}, {@code ce_type}, {@code ce_source}, {@code ce_time}, {@code ce_tenant}, {@code ce_correlationid}).
 */
public final class Topics {
    /** {@link FileUploaded}: a raw file is stored and waits to be read. */
    public static final String FILE_UPLOADED = "file-uploaded";
    /** {@link FileValidated}: the file was read, its good rows are in a clean file. */
    public static final String FILE_VALIDATED = "file-validated";
    /** {@link FileRejected}: the file cannot be used, through its own fault. */
    public static final String FILE_REJECTED = "file-rejected";
    /** {@link DecisionNeeded}: the file can be read in more than one way and its owner has to say which. */
    public static final String DECISION_NEEDED = "decision-needed";
    /** {@link SchemaResolved}: each column has its role and the data source its schema version. */
    public static final String SCHEMA_RESOLVED = "schema-resolved";
    /** {@link SegmentsSubmitted}: Druid has taken the clean file. */
    public static final String SEGMENTS_SUBMITTED = "segments-submitted";
    /** {@link DataSourcePublished}: the rows are queryable and agree with the file. Compacted, the catalogue's source. */
    public static final String DATA_SOURCE_PUBLISHED = "data-source-published";
    /** {@link DataSourceDescribed}: what an owner says about a data source. Compacted, as the catalogue's other half. */
    public static final String DATA_SOURCE_DESCRIBED = "data-source-described";
    /** {@link TaskProgressed}: how far a step has come. Loss is harmless. */
    public static final String TASK_PROGRESSED = "task-progressed";
    /** {@link TaskFailed}: a step failed through no fault of the file. */
    public static final String TASK_FAILED = "task-failed";

    /** {@link UploadsWithdrawn}: uploads whose rows shall count no more. */
    public static final String UPLOADS_WITHDRAWN = "uploads-withdrawn";

    /** {@link TaskChanged}: an upload's whole state after each change, for those who show it. */
    public static final String TASK_CHANGED = "task-changed";

    /** What a topic's dead letters are called: {@code file-uploaded} has {@code file-uploaded-dead-letter}. */
    public static final String DEAD_LETTER_SUFFIX = "-dead-letter";

    private Topics() {}
}
