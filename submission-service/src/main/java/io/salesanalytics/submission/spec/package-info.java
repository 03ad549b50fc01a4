/** The ingestion spec: what Druid is told to do with a clean file. */
@NullMarked
package io.salesanalytics.submission.spec;

import org.jspecify.annotations.NullMarked;
