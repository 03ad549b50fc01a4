/** Cuts characters into rows of cells, whatever the dialect, with the file's own line numbers. */
@NullMarked
package io.salesanalytics.validation.record;

import org.jspecify.annotations.NullMarked;
