package io.salesanalytics.auth.limit;

import java.time.Duration;

/** Where wrong passwords are counted: in Redis for all replicas, or in this process while Redis is away. */
interface Attempts {
    /** How long a key is still paused; zero if it is not. */
    Duration paused(String key);

    /** Counts a wrong password; returns how many there are now. */
    long count(String key, Duration memory);

    /** Pauses a key. */
    void pause(String key, Duration pause);

    /** Forgets a key's count and pause. */
    void forget(String key);

    /** Notes a fact for a time. */
    void note(String key, Duration memory);

    /** Whether a fact was noted. */
    boolean noted(String key);
}
