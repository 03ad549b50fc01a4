package io.salesanalytics.chassis.problem;

import java.util.Map;

/** Ends a request with a problem answer. For what the caller did wrong or has to know; its detail is shown to people. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient Map<String, Object> extensions;
    private final transient Map<String, String> headers;

    /**
     * @param code what kind of error
     * @param detail one plain sentence: what is wrong here and what to do
     */
    public ProblemException(ErrorCode code, String detail) {
        this(code, detail, Map.of(), Map.of());
    }

    /**
     * @param code what kind of error
     * @param detail one plain sentence: what is wrong here and what to do
     * @param extensions further members of the problem object
     * @param headers further headers of the answer, such as {@code Retry-After}
     */
    public ProblemException(
            ErrorCode code, String detail, Map<String, Object> extensions, Map<String, String> headers) {
        super(detail);
        this.code = code;
        this.extensions = Map.copyOf(extensions);
        this.headers = Map.copyOf(headers);
    }

    /** What kind of error. */
    public ErrorCode code() {
        return code;
    }

    /** Further members of the problem object. */
    public Map<String, Object> extensions() {
        return extensions;
    }

    /** Further headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }
}
