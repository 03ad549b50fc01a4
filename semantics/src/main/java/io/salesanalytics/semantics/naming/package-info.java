/** Column names as words with a meaning, whatever language and spelling they come in. */
@NullMarked
package io.salesanalytics.semantics.naming;

import org.jspecify.annotations.NullMarked;
