/** A file's way from its first byte to the verdict on it. */
@NullMarked
package io.salesanalytics.validation.check;

import org.jspecify.annotations.NullMarked;
