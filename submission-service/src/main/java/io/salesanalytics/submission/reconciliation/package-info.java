/** Compares what Druid holds with what the file said. */
@NullMarked
package io.salesanalytics.submission.reconciliation;

import org.jspecify.annotations.NullMarked;
