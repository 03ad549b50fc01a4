package io.salesanalytics.auth.limit;

import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Slows guessing down: per user and address, per address, and per user. The last spares addresses the user has signed in
 * from, so that strangers cannot keep anybody out.
 */
@ApplicationScoped
public class LoginLimit {
    private final Attempts attempts;
    private final LimitConfig config;
    private final GrowingPause perUserAndAddress;
    private final GrowingPause perAddress;
    private final GrowingPause perUser;

    @Inject
    LoginLimit(LimitConfig config, RedisDataSource redis, Clock clock) {
        this(config, new SteadyAttempts(new RedisAttempts(redis), new LocalAttempts(clock)));
    }

    LoginLimit(LimitConfig config, Attempts attempts) {
        this.config = config;
        this.attempts = attempts;
        this.perUserAndAddress =
                new GrowingPause(config.freePerUserAndAddress(), config.firstPause(), config.longestPause());
        this.perAddress = new GrowingPause(config.freePerAddress(), config.firstPause(), config.longestPause());
        this.perUser = new GrowingPause(config.freePerUser(), config.firstPause(), config.longestPausePerUser());
    }

    /**
     * Somebody trying a password.
     *
     * @param username folded; empty if it can be nobody's
     * @param address from where
     */
    public record Attempt(String username, String address) {
        /** Names are not kept in clear: people type passwords into the wrong field. */
        private String user() {
            return "user:" + hashed(username);
        }

        private String from() {
            return "address:" + address;
        }

        private String pair() {
            return "pair:" + hashed(username) + ":" + address;
        }

        private static String hashed(String text) {
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /** How long this one has to wait; zero if it may try. */
    public Duration pause(Attempt attempt) {
        Duration pause = longer(attempts.paused(attempt.pair()), attempts.paused(attempt.from()));
        return attempts.noted(attempt.pair()) ? pause : longer(pause, attempts.paused(attempt.user()));
    }

    /** The password was wrong. */
    public void failed(Attempt attempt) {
        count(attempt.pair(), perUserAndAddress);
        count(attempt.from(), perAddress);
        count(attempt.user(), perUser);
    }

    /** The password was right: what was wrong for this user is forgotten, what the address did for others is not. */
    public void succeeded(Attempt attempt) {
        attempts.forget(attempt.pair());
        attempts.forget(attempt.user());
        attempts.note(attempt.pair(), config.knownAddress());
    }

    private void count(String key, GrowingPause rule) {
        Duration pause = rule.after(attempts.count(key, config.memory()));
        if (!pause.isZero()) {
            attempts.pause(key, pause);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
