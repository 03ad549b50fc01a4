/** Decides what each column of a data source is and keeps every version of that decision. */
@NullMarked
package io.salesanalytics.schema;

import org.jspecify.annotations.NullMarked;
