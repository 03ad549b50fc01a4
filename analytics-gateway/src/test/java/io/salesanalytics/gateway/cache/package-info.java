/** Answers kept by several processes. */
@NullMarked
package io.salesanalytics.gateway.cache;

import org.jspecify.annotations.NullMarked;
