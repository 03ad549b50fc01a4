/** What a column holds: counts, distinct values, range, exact sums. */
@NullMarked
package io.salesanalytics.validation.profile;

import org.jspecify.annotations.NullMarked;
