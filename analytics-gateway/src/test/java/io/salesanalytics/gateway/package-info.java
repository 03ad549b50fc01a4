/** The gateway as its callers meet it, against real Druid, Kafka and Redis. */
@NullMarked
package io.salesanalytics.gateway;

import org.jspecify.annotations.NullMarked;
