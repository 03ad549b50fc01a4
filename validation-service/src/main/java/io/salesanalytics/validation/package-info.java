/** Reads a raw sales file, judges every row, and lets only clean ones pass. */
@NullMarked
package io.salesanalytics.validation;

import org.jspecify.annotations.NullMarked;
