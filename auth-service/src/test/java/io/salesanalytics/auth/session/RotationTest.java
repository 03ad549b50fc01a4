package io.salesanalytics.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.auth.session.Rotation.Verdict;
import io.salesanalytics.auth.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final Rotation rotation = new Rotation(Duration.ofDays(7), Duration.ofDays(30));

    @Test
    void rotatesAFreshToken() {
        assertThat(rotation.judge(presented(false, false, false), START)).isEqualTo(Verdict.ROTATE);
    }

    @Test
    void endsTheSessionOfATokenUsedTwice() {
        assertThat(rotation.judge(presented(true, false, false), START)).isEqualTo(Verdict.END_REUSED);
    }

    @Test
    void refusesAnEndedSessionWithoutEndingItAgain() {
        assertThat(rotation.judge(presented(true, true, false), START)).isEqualTo(Verdict.REFUSE);
        assertThat(rotation.judge(presented(false, true, false), START)).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void endsTheSessionOfADisabledUser() {
        assertThat(rotation.judge(presented(false, false, true), START)).isEqualTo(Verdict.END_DISABLED);
    }

    @Test
    void endsAnIdleSessionAtItsVeryLastInstant() {
        Instant limit = START.plus(Duration.ofDays(7));

        assertThat(rotation.judge(presented(false, false, false), limit.minusMillis(1)))
                .isEqualTo(Verdict.ROTATE);
        assertThat(rotation.judge(presented(false, false, false), limit)).isEqualTo(Verdict.END_EXPIRED);
    }

    @Test
    void endsAnOldSessionHoweverBusy() {
        Instant now = START.plus(Duration.ofDays(30));
        Presented busy = new Presented(false, UUID.randomUUID(), START, now.minusSeconds(60), false, user(false));

        assertThat(rotation.judge(busy, now)).isEqualTo(Verdict.END_EXPIRED);
    }

    private static Presented presented(boolean used, boolean ended, boolean disabled) {
        return new Presented(used, UUID.randomUUID(), START, START, ended, user(disabled));
    }

    private static User user(boolean disabled) {
        return new User(UUID.randomUUID(), "main", "ann", List.of("viewer"), Map.of(), disabled, START, START);
    }
}
