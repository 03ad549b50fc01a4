package io.salesanalytics.auth.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.auth.SettableClock;
import io.salesanalytics.auth.limit.LoginLimit.Attempt;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginLimitTest {
    private static final Attempt ANN = new Attempt("ann", "10.0.0.1");

    private final SettableClock clock = new SettableClock();
    private final LoginLimit limit = new LoginLimit(defaults(), new LocalAttempts(clock));

    @Test
    void letsFiveWrongPasswordsPassAndThenPausesEverLonger() {
        fail(ANN, 5);
        assertThat(limit.pause(ANN)).isZero();

        limit.failed(ANN);
        assertThat(limit.pause(ANN)).isEqualTo(Duration.ofSeconds(1));

        limit.failed(ANN);
        assertThat(limit.pause(ANN)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void neverPausesLongerThanAQuarterOfAnHour() {
        fail(ANN, 200);

        assertThat(limit.pause(ANN)).isEqualTo(Duration.ofMinutes(15));
        clock.advance(Duration.ofMinutes(15));
        assertThat(limit.pause(ANN)).isZero();
    }

    @Test
    void forgetsAfterTheRightPassword() {
        fail(ANN, 5);
        limit.succeeded(ANN);
        fail(ANN, 5);

        assertThat(limit.pause(ANN)).isZero();
    }

    @Test
    void forgetsAfterAnHourOfQuiet() {
        fail(ANN, 6);
        clock.advance(Duration.ofHours(1));
        limit.failed(ANN);

        assertThat(limit.pause(ANN)).isZero();
    }

    @Test
    void pausesAnAddressThatTriesManyUsers() {
        for (int i = 0; i < 51; i++) {
            limit.failed(new Attempt("user" + i, "10.0.0.9"));
        }

        assertThat(limit.pause(new Attempt("somebody", "10.0.0.9"))).isPositive();
        assertThat(limit.pause(new Attempt("somebody", "10.0.0.8"))).isZero();
    }

    @Test
    void doesNotForgiveAnAddressBecauseOneOfItsUsersIsRight() {
        for (int i = 0; i < 51; i++) {
            limit.failed(new Attempt("user" + i, "10.0.0.9"));
        }
        limit.succeeded(new Attempt("accomplice", "10.0.0.9"));

        assertThat(limit.pause(new Attempt("somebody", "10.0.0.9"))).isPositive();
    }

    @Test
    void pausesStrangersAfterManyAddressesTriedOneUserButNotWhereTheUserWorks() {
        limit.succeeded(ANN);
        for (int i = 0; i < 40; i++) {
            limit.failed(new Attempt("ann", "192.0.2." + i));
        }

        assertThat(limit.pause(new Attempt("ann", "198.51.100.1")))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(limit.pause(ANN)).isZero();
    }

    @Test
    void countsInThisProcessWhileTheSharedPlaceIsAway() {
        var steady = new LoginLimit(defaults(), new SteadyAttempts(new Unreachable(), new LocalAttempts(clock)));
        for (int i = 0; i < 6; i++) {
            steady.failed(ANN);
        }

        assertThat(steady.pause(ANN)).isEqualTo(Duration.ofSeconds(1));
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            limit.failed(attempt);
        }
    }

    static LimitConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(LimitConfig.class)
                .withConverter(Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(LimitConfig.class);
    }

    private static final class Unreachable implements Attempts {
        private static IllegalStateException away() {
            return new IllegalStateException("connection refused");
        }

        @Override
        public Duration paused(String key) {
            throw away();
        }

        @Override
        public long count(String key, Duration memory) {
            throw away();
        }

        @Override
        public void pause(String key, Duration pause) {
            throw away();
        }

        @Override
        public void forget(String key) {
            throw away();
        }

        @Override
        public void note(String key, Duration memory) {
            throw away();
        }

        @Override
        public boolean noted(String key) {
            throw away();
        }
    }
}
