package io.salesanalytics.ingest.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What is taken in, and what taking it in may cost. */
@ConfigMapping(prefix = "ingest.upload")
public interface UploadConfig {
    /** The largest file. */
    @WithDefault("5G")
    MemorySize maxFileSize();

    /** The largest file that is only looked at. Larger ones hold up others for longer. */
    @WithDefault("64M")
    MemorySize maxAnalysisSize();

    /** Endings of file names that are taken, in lower case without the dot. */
    @WithDefault("csv,tsv,tab,txt,xlsx,xls,xlsm,parquet,gz,zst,zip,ods")
    Set<String> fileTypes();

    /**
     * How much of a file is in memory at once. S3 takes parts from 5 MiB and at most 10,000 of them, so this also
     * bounds the largest file. More means fewer requests and more heap.
     */
    @WithDefault("8M")
    MemorySize partSize();

    /** How many uploads are received at once; each takes a part's size of heap. */
    @WithDefault("6")
    int concurrent();

    /** How long a further upload waits for its turn before it is sent away. */
    @WithDefault("30s")
    Duration patience();
}
