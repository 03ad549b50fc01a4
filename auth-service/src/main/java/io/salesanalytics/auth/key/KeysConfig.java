package io.salesanalytics.auth.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the signing keys are kept. */
@ConfigMapping(prefix = "sales-analytics.keys")
interface KeysConfig {
    /** The folder with one PEM file a key, named by its id. Who can read it can sign in as anybody. */
    Path directory();

    /**
     * The file of the key that signs, without {@code .pem}. Without it the newest one does, by the time in the file
     * system, which means nothing where the folder is a mounted secret.
     */
    Optional<String> signing();

    /** The size of a new key, in bits. More is slower to sign with. */
    @WithDefault("2048")
    int bits();
}
