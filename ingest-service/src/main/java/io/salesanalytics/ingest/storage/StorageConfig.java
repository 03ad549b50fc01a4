package io.salesanalytics.ingest.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where files are kept. */
@ConfigMapping(prefix = "ingest.storage")
interface StorageConfig {
    /** A tenant's bucket; the word tenant in braces stands for its name. */
    @WithDefault("sales-analytics-{tenant}")
    String bucketTemplate();
}
