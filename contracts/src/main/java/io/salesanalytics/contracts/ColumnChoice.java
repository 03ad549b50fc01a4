package io.salesanalytics.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What the sender of a file says that one of its columns is, whatever its name and cells suggest.
 *
 * @param name the column, as the schema names it
 * @param role what it is for
 * @param concept what it means in sales, or null for nothing that is known
 */
public record ColumnChoice(String name, Role role, @Nullable Concept concept) {}
