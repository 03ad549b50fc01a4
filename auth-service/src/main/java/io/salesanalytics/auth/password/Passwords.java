package io.salesanalytics.auth.password;

import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes and checks passwords, a few at once: each check takes memory and a core on purpose. */
@ApplicationScoped
public class Passwords {
    private final PasswordPolicy policy;
    private final int memoryKib;
    private final int passes;
    private final long patienceMillis;
    private final Semaphore turns;
    private final String nobodysHash;

    @Inject
    Passwords(PasswordConfig config) {
        this.policy = new PasswordPolicy(config.minimumLength());
        this.memoryKib = Math.toIntExact(config.memory().asLongValue() / 1024);
        this.passes = config.passes();
        this.patienceMillis = config.patience().toMillis();
        this.turns = new Semaphore(config.atOnce(), true);
        this.nobodysHash = PasswordHash.make("nobody has this password", memoryKib, passes);
    }

    /** What is wrong with a new password for a user, as a sentence; empty if nothing. */
    public Optional<String> objection(String password, String username) {
        return policy.objection(password, username);
    }

    /** The hash to keep. */
    public String hash(String password) {
        return inTurn(() -> PasswordHash.make(password, memoryKib, passes));
    }

    /**
     * Whether the password belongs to the hash. Without a hash (no such user) it takes as long and is false. To be called
     * {@linkplain #inTurn in turn}.
     */
    public boolean matches(String password, Optional<String> hash) {
        boolean same = PasswordHash.matches(password, hash.orElse(nobodysHash));
        return same && hash.isPresent();
    }

    /**
     * Does something that checks a password when it is its turn.
     *
     * @throws ProblemException with 503 when too many wait
     */
    public <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                ChassisError.SERVICE_UNAVAILABLE,
                "Too many people sign in at this moment. Try again in a few seconds.",
                Map.of(),
                Map.of("Retry-After", "5"));
    }
}
