/** What the columns of a sales file are for and mean: plain rules, no I/O but their own word lists. */
@NullMarked
package io.salesanalytics.semantics;

import org.jspecify.annotations.NullMarked;
