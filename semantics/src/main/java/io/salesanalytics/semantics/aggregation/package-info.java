/** How a metric's values become one number. */
@NullMarked
package io.salesanalytics.semantics.aggregation;

import org.jspecify.annotations.NullMarked;
