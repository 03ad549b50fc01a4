package io.salesanalytics.gateway.model;

import org.jspecify.annotations.Nullable;

/**
 * What sales can be grouped and filtered by.
 *
 * @param name the column's own name
 * @param label how people call it
 * @param concept what it means in sales, or null
 * @param distinct how many values it has, at least; empty cells count as one
 */
public record Dimension(String name, String label, @Nullable String concept, long distinct) {}
