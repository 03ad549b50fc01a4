/** Whether a column is a dimension, a metric or of no use, rule by rule. */
@NullMarked
package io.salesanalytics.semantics.role;

import org.jspecify.annotations.NullMarked;
