package io.salesanalytics.ingest.task;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page of uploads ends. Uploads that come in later do not move it. */
record Cursor(Instant createdAt, UUID id) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** As clients see it: text that means nothing to them. */
    String encode() {
        String plain = createdAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor a client sent back. */
    static Cursor decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            Instant createdAt = Instant.parse(plain.substring(0, Math.max(0, space)));
            if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(LATEST)) {
                throw invalid();
            }
            return new Cursor(createdAt, UUID.fromString(plain.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(
                IngestError.QUERY_INVALID, "cursor is not one that an earlier page gave; leave it out to start.");
    }
}
