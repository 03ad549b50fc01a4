/** What was found out about a file, for those who ask. */
@NullMarked
package io.salesanalytics.ingest.report;

import org.jspecify.annotations.NullMarked;
