@NullMarked
package io.salesanalytics.semantics;

import org.jspecify.annotations.NullMarked;
