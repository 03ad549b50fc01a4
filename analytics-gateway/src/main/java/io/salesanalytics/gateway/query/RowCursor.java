package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in an order: pages stay as they are whatever is added meanwhile.
 *
 * @param value what it is ordered by, as text, or null for nothing
 * @param time its time in milliseconds since 1970
 * @param line its line in its file
 * @param nth which of the rows that agree in all of these it is, from 1; uploads may have the same lines
 * @param order the order's name, which a cursor is good for alone
 */
record RowCursor(@Nullable String value, long time, long line, int nth, String order) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 20_000;
    /** More rows that agree in value, time and line than there are uploads. */
    private static final int MOST_ALIKE = 100_000;

    /** As text that means nothing to its reader. */
    String text() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ProblemException {@link GatewayError#CURSOR_INVALID} when it is none of this order */
    static RowCursor of(String text, String order) {
        RowCursor cursor = text.length() > LONGEST ? null : read(text);
        if (cursor == null || !order.equals(cursor.order) || cursor.nth < 1 || cursor.nth > MOST_ALIKE) {
            throw invalid();
        }
        return cursor;
    }

    static ProblemException invalid() {
        return new ProblemException(
                GatewayError.CURSOR_INVALID, "Take \"after\" from the endCursor of a page in the same order.");
    }

    private static @Nullable RowCursor read(String text) {
        try {
            return JSON.readValue(Base64.getUrlDecoder().decode(text), RowCursor.class);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
