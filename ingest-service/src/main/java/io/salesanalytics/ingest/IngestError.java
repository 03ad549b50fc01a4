package io.salesanalytics.ingest;

import io.salesanalytics.chassis.problem.ErrorCode;

/** The errors of this service. */
public enum IngestError implements ErrorCode {
    FILE_EMPTY(400, "The file is empty"),
    FILE_TYPE_UNSUPPORTED(415, "This type of file is not supported"),
    FILE_TOO_LARGE(413, "The file is too large"),
    FILE_NAME_INVALID(400, "The file has no usable name"),
    DATA_SOURCE_NAME_INVALID(400, "The data source's name is not valid"),
    UPLOAD_PART_MISSING(400, "A part of the upload is missing"),
    UPLOAD_PART_REPEATED(400, "A part of the upload is there twice"),
    UPLOAD_PART_INVALID(400, "A part of the upload is not valid"),
    UPLOAD_MODE_UNKNOWN(400, "There is no such mode"),
    UPLOAD_MALFORMED(400, "The upload is not well-formed"),
    UPLOADS_BUSY(503, "Too many uploads at once"),
    STORAGE_UNAVAILABLE(503, "The file store cannot be reached"),
    TASK_NOT_FOUND(404, "No such upload"),
    REPORT_NOT_READY(404, "There is no report yet"),
    NOTHING_QUARANTINED(404, "No rows were held back"),
    RETRY_NOT_POSSIBLE(409, "The upload cannot be run again"),
    UNDO_NOT_POSSIBLE(409, "The upload cannot be undone"),
    DECISION_NOT_OPEN(409, "No question is open"),
    DECISION_INVALID(400, "This is not one of the answers"),
    FILE_ALREADY_ACTIVE(409, "The same file is there already"),
    DATA_SOURCE_NOT_FOUND(404, "No such data source"),
    DATA_SOURCE_BUSY(409, "An upload is on its way"),
    VIEW_NOT_FOUND(404, "No such view"),
    VIEW_INVALID(400, "The view is not valid"),
    VIEW_NAME_TAKEN(409, "There is a view of this name"),
    VIEWS_FULL(409, "There are too many views"),
    QUERY_INVALID(400, "A query parameter is not valid");

    private final int status;
    private final String title;

    IngestError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
