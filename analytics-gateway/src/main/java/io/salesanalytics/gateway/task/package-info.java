/** Uploads on their way, as ingest-service tells them. */
@NullMarked
package io.salesanalytics.gateway.task;

import org.jspecify.annotations.NullMarked;
