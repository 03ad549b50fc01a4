package io.salesanalytics.chassis.correlation;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The correlation id of what is being done now; it stands in every log line. */
public final class CorrelationId {
    /** The HTTP header that carries it. */
    public static final String HEADER = "X-Correlation-Id";
    /** Its key in the log's context. */
    public static final String KEY = "correlationId";

    /** What we take from outside: anything else could forge log lines. */
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private CorrelationId() {}

    /** The current one, or null outside a request or event. */
    public static @Nullable String current() {
        return (String) MDC.get(KEY);
    }

    /** Makes an id current: the given one if acceptable, else a new one. Returns what it is now. */
    public static String begin(@Nullable String given) {
        String id = given != null && ACCEPTABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        return id;
    }

    /** Forgets the current id. */
    public static void end() {
        MDC.remove(KEY);
    }
}
