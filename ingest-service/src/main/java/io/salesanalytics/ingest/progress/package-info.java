/** Follows what the other services tell about an upload. */
@NullMarked
package io.salesanalytics.ingest.progress;

import org.jspecify.annotations.NullMarked;
