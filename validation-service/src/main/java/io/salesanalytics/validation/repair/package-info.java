/** Finds out how a row that was written wrongly was meant, by what the rows around it look like. */
@NullMarked
package io.salesanalytics.validation.repair;

import org.jspecify.annotations.NullMarked;
