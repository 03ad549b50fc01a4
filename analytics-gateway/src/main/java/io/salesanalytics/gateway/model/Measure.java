package io.salesanalytics.gateway.model;

import org.jspecify.annotations.Nullable;

/**
 * A number that can be asked for.
 *
 * @param name the name it was or can be asked by
 * @param label how people call it
 * @param unit {@code currency}, {@code percent}, {@code count} or {@code number}
 * @param currency ISO 4217 code where the unit is currency and the data says which
 * @param scale digits after the decimal point worth showing
 * @param formula how it is computed, in words
 * @param computation how it is computed
 */
public record Measure(
        String name,
        String label,
        String unit,
        @Nullable String currency,
        int scale,
        String formula,
        Formula computation) {

    /** The same as somebody else calls it. */
    Measure labelled(String other) {
        return new Measure(name, other, unit, currency, scale, formula, computation);
    }

    /** The same under another name. */
    Measure named(String other) {
        return new Measure(other, label, unit, currency, scale, formula, computation);
    }
}
