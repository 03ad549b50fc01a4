package io.salesanalytics.gateway.query;

import org.jspecify.annotations.Nullable;

/**
 * Which rows come first.
 *
 * @param measure position of the measure to order by, or null
 * @param dimension position of the dimension to order by, or null; with neither, by all dimensions
 * @param descending whether the largest is first
 */
public record Order(@Nullable Integer measure, @Nullable Integer dimension, boolean descending) {}
