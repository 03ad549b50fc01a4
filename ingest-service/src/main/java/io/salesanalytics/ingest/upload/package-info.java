/** Takes a file in: streams it to the store, refuses what cannot be used, records the task. */
@NullMarked
package io.salesanalytics.ingest.upload;

import org.jspecify.annotations.NullMarked;
