/** Which data sources there are, kept in memory from the compacted topic. */
@NullMarked
package io.salesanalytics.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
