package io.salesanalytics.gateway.graph;

import org.jspecify.annotations.Nullable;

/**
 * Whether a page is the last.
 *
 * @param endCursor what to ask with for the next page, or null
 */
record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
