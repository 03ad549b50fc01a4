package io.salesanalytics.ingest.resumable;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long uploads in several requests are waited for. */
@ConfigMapping(prefix = "ingest.resumable")
interface ResumableConfig {
    /** How long an upload is kept after its last bytes. Longer lets people go on tomorrow, and keeps parts in the store. */
    @WithDefault("PT24H")
    Duration expiry();

    /**
     * How long the question where an upload stands waits for a request that is still at work on it: one whose connection was
     * cut is about to keep what came of it. Less has more bytes sent twice, more keeps askers waiting after a crash.
     */
    @WithDefault("5s")
    Duration handover();

    /** How often expired uploads are cleaned up. Less often only keeps their parts in the store for longer. */
    @WithDefault("5m")
    Duration cleaning();

    /** How many uploads one user may have begun and not finished. Each costs a row and up to a file's size in the store. */
    @WithDefault("50")
    int openPerUser();
}
