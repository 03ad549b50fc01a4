package io.salesanalytics.chassis.problem;

/** The errors that every service can answer with. */
public enum ChassisError implements ErrorCode {
    BAD_REQUEST(400, "The request is not understood"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No such representation"),
    CONFLICT(409, "Conflict"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Content type not supported"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Internal error"),
    SERVICE_UNAVAILABLE(503, "Service unavailable");

    private final int status;
    private final String title;

    ChassisError(int status, String title) {
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

    /** The error that stands for an HTTP status; {@link #INTERNAL_ERROR} for those without one of their own. */
    static ChassisError ofStatus(int status) {
        for (ChassisError error : values()) {
            if (error.status == status) {
                return error;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    }
}
