/** Servers of the embedded stack that need more than their own main class to run on one machine. */
@NullMarked
package io.salesanalytics.infrastructure;

import org.jspecify.annotations.NullMarked;
