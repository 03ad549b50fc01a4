/** Files that are only looked at: what they are, without keeping anything. */
@NullMarked
package io.salesanalytics.validation.analysis;

import org.jspecify.annotations.NullMarked;
