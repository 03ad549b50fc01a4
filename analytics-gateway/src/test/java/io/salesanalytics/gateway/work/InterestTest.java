package io.salesanalytics.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterestTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void lastsUntilTheCallerLeavesOrTheTimeIsUp() {
        Interest request = Interest.ofRequest(MINUTE);

        assertThat(request.isOver()).isFalse();
        assertThat(request.left()).isBetween(Duration.ofSeconds(50), MINUTE);
        request.leave();
        assertThat(request.isOver()).isTrue();
        assertThat(Interest.ofRequest(Duration.ZERO).isOver()).isTrue();
    }

    @Test
    void inSharedWorkLastsAsLongAsAnybodys() {
        Interest first = Interest.ofRequest(MINUTE);
        Interest second = Interest.ofRequest(MINUTE);
        Interest shared = first.during(Interest::shared);
        assertThat(shared.join(second)).isTrue();

        first.leave();
        assertThat(shared.isOver()).isFalse();
        second.leave();
        assertThat(shared.isOver()).isTrue();
    }

    @Test
    void inWorkThatIsGivenUpDoesNotComeBack() {
        Interest only = Interest.ofRequest(MINUTE);
        Interest shared = only.during(Interest::shared);
        only.leave();

        assertThat(shared.join(Interest.ofRequest(MINUTE))).isFalse();
        assertThat(shared.isOver()).isTrue();
    }

    @Test
    void isThatOfNobodyInParticularOutsideOfWork() {
        Interest request = Interest.ofRequest(MINUTE);

        assertThat(request.during(Interest::current)).isSameAs(request);
        assertThat(Interest.current().isOver()).isFalse();
        assertThat(Interest.current().left()).isGreaterThan(Duration.ofDays(1));
    }
}
