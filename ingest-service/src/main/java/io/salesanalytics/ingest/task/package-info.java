/** An upload and its story from UPLOADED to its end. */
@NullMarked
package io.salesanalytics.ingest.task;

import org.jspecify.annotations.NullMarked;
