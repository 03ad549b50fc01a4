package io.salesanalytics.auth.password;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a password must be and how hard it is to guess from its hash. */
@ConfigMapping(prefix = "sales-analytics.password")
public interface PasswordConfig {
    /** The fewest characters of a new password. */
    @WithDefault("10")
    int minimumLength();

    /** Memory of one Argon2id computation. More makes guessing from a stolen table dearer, and every login too. */
    @WithDefault("19M")
    MemorySize memory();

    /** Passes over that memory. */
    @WithDefault("2")
    int passes();

    /** How many passwords are checked at once. Each takes the memory above and one core. */
    @WithDefault("2")
    int atOnce();

    /** How long a login waits for its turn before it is told to come again. */
    @WithDefault("10S")
    Duration patience();
}
