/** How a column is kept in Druid: its name there and a storage in which sums stay exact. */
@NullMarked
package io.salesanalytics.semantics.storage;

import org.jspecify.annotations.NullMarked;
