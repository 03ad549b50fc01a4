/** The commands of {@code ./dev} that start, stop and look at the product on one machine. */
@NullMarked
package io.salesanalytics.launcher;

import org.jspecify.annotations.NullMarked;
