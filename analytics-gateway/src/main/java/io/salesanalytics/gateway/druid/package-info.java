/** Druid's native queries as records, and the HTTP client that sends them. */
@NullMarked
package io.salesanalytics.gateway.druid;

import org.jspecify.annotations.NullMarked;
