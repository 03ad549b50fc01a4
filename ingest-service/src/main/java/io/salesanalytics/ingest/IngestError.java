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
    UPLOADS_OPEN_TOO_MANY(429, "Too many uploads were begun"),
    UPLOAD_NOT_FOUND(404, "No upload goes on here"),
    UPLOAD_HEADER_INVALID(400, "A header of the upload is not valid"),
    UPLOAD_OFFSET_WRONG(409, "The upload goes on elsewhere"),
    UPLOAD_LENGTH_EXCEEDED(413, "More bytes than the upload has"),
    UPLOAD_LOCKED(423, "Another request is at work on the upload"),
    UPLOAD_FINISHED(409, "The upload is whole"),
    TUS_VERSION_UNSUPPORTED(412, "This version of the protocol is not spoken"),
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
    DESCRIPTION_INVALID(400, "The data source cannot be described so"),
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
