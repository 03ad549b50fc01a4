package io.salesanalytics.validation.judgement;

/** What a row below the header is, before its cells are read. */
public enum RowKind {
    DATA,
    BLANK,
    /** The header once more, as when files were pasted together. */
    REPEATED_HEADER,
    /** Sums of the rows above. */
    TOTAL,
    /** A line of text that is no row. */
    REMARK,
    /** Looks like the header of another table; the next row tells. */
    OTHER_HEADER
}
