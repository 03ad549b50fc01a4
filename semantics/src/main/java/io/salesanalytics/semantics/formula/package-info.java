/** The language in which owners write measures of their own. */
@NullMarked
package io.salesanalytics.semantics.formula;

import org.jspecify.annotations.NullMarked;
