/** Questions about a data source: planned, sent to Druid, put together and ordered. */
@NullMarked
package io.salesanalytics.gateway.query;

import org.jspecify.annotations.NullMarked;
