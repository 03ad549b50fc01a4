package io.salesanalytics.auth;

import io.salesanalytics.chassis.problem.ErrorCode;

/** The errors of auth-service. */
public enum AuthError implements ErrorCode {
    LOGIN_FAILED(401, "Signing in failed"),
    SESSION_ENDED(401, "The session has ended"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    INVALID_FIELD(400, "A field is not acceptable"),
    USERNAME_TAKEN(409, "The username is taken"),
    USER_NOT_FOUND(404, "No such user"),
    LAST_ADMINISTRATOR(409, "The last administrator stays");

    private final int status;
    private final String title;

    AuthError(int status, String title) {
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
