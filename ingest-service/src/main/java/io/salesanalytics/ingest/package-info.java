/** Takes files in; keeps raw files, tasks and data sources. */
@NullMarked
package io.salesanalytics.ingest;

import org.jspecify.annotations.NullMarked;
