/** How a table is written: encoding, delimiter, quote, and where its header stands. */
@NullMarked
package io.salesanalytics.validation.dialect;

import org.jspecify.annotations.NullMarked;
