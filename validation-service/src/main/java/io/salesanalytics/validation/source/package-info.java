/** The raw file: what kind of file it is, unpacked, opened as often as it takes. */
@NullMarked
package io.salesanalytics.validation.source;

import org.jspecify.annotations.NullMarked;
