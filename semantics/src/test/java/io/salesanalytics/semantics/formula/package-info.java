@NullMarked
package io.salesanalytics.semantics.formula;

import org.jspecify.annotations.NullMarked;
