package io.salesanalytics.gateway.problem;

import io.salesanalytics.chassis.problem.ErrorCode;

/** The errors that this service alone can answer with. */
public enum GatewayError implements ErrorCode {
    DATA_SOURCE_NOT_FOUND(404, "No such data source"),
    DIMENSION_UNKNOWN(400, "No such dimension"),
    MEASURE_UNKNOWN(400, "No such measure"),
    MEASURE_UNAVAILABLE(400, "The data does not have what this measure needs"),
    COLUMN_UNKNOWN(400, "No such column"),
    RANGE_INVALID(400, "The date range is not usable"),
    FILTER_INVALID(400, "The filter is not usable"),
    TIME_ZONE_INVALID(400, "The time zone is not usable"),
    LIMIT_INVALID(400, "The limit is not usable"),
    ORDER_INVALID(400, "The order is not usable"),
    CURSOR_INVALID(400, "The cursor is not usable"),
    OFFSET_INVALID(400, "The offset is not usable"),
    TOO_MANY_POINTS(400, "Too many points"),
    TOO_MANY_GROUPS(400, "Too many groups"),
    QUERY_INVALID(400, "The query is not valid GraphQL"),
    QUERY_TOO_DEEP(400, "The query is nested too deeply"),
    QUERY_TOO_WIDE(400, "The query asks for too much at once"),
    QUERY_TOO_EXPENSIVE(400, "The query costs too much"),
    PERSISTED_QUERY_NOT_FOUND(404, "No query of this hash is known"),
    BATCH_NOT_SUPPORTED(400, "One request, one query"),
    ENGINE_UNAVAILABLE(503, "The numbers engine is not available"),
    ENGINE_TIMEOUT(503, "The numbers engine took too long"),
    BUSY(503, "Too many requests at once"),
    TASKS_UNAVAILABLE(503, "The upload service is not available"),
    SCHEMAS_UNAVAILABLE(503, "The schema service is not available"),
    USERS_UNAVAILABLE(503, "The sign-in service is not available");

    private final int status;
    private final String title;

    GatewayError(int status, String title) {
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
