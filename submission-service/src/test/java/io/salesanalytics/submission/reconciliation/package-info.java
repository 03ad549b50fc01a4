@NullMarked
package io.salesanalytics.submission.reconciliation;

import org.jspecify.annotations.NullMarked;
