@NullMarked
package io.salesanalytics.semantics.naming;

import org.jspecify.annotations.NullMarked;
