/** Runs a load in Druid to its end, waiting as long as it makes sense. */
@NullMarked
package io.salesanalytics.submission.load;

import org.jspecify.annotations.NullMarked;
