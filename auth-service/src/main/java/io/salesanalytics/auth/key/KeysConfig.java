package io.salesanalytics.auth.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the signing keys are kept. */
@ConfigMapping(prefix = "sales-analytics.keys")
interface KeysConfig {
    /** The folder with one PEM file a key, named by its id. Who can read it can sign in as anybody. */
    Path directory();

    /** The size of a new key, in bits. More is slower to sign with. */
    @WithDefault("2048")
    int bits();
}
