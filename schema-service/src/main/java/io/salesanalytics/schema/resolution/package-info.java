/** Decides whether a file fits its data source, and as what. */
@NullMarked
package io.salesanalytics.schema.resolution;

import org.jspecify.annotations.NullMarked;
