package io.salesanalytics.ingest.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesanalytics.chassis.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWas() {
        var cursor = new Cursor(Instant.parse("2026-11-23T14:39:54.769561Z"), UUID.randomUUID());

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "abc", "", "MjAyNg"})
    void refusesWhatNoPageGave(String text) {
        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesTimesThatNoUploadHas() {
        for (Instant time : new Instant[] {Instant.MIN, Instant.EPOCH.minusNanos(1), Instant.MAX}) {
            String forged = new Cursor(time, UUID.randomUUID()).encode();
            assertThatThrownBy(() -> Cursor.decode(forged)).isInstanceOf(ProblemException.class);
        }
    }
}
