/** Takes a large file in over several requests, by the tus protocol; nothing about it is kept in the process. */
@NullMarked
package io.salesanalytics.ingest.resumable;

import org.jspecify.annotations.NullMarked;
