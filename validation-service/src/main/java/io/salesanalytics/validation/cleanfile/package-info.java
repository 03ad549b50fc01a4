/** The files that come out: clean rows, rows held back. */
@NullMarked
package io.salesanalytics.validation.cleanfile;

import org.jspecify.annotations.NullMarked;
