/** A retailer's year of sales, generated: what a new installation shows first, and what benchmarks load. */
@NullMarked
package io.salesanalytics.sample;

import org.jspecify.annotations.NullMarked;
