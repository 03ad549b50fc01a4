/** Answers kept in Redis and the single flight of equal questions. */
@NullMarked
package io.salesanalytics.gateway.cache;

import org.jspecify.annotations.NullMarked;
