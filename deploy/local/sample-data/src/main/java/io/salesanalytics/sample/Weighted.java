package io.salesanalytics.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Draws from a list, some items more often than others. */
final class Weighted<T> {
    private final List<T> items;
    private final double[] upTo;

    Weighted(List<T> items, ToDoubleFunction<T> weight) {
        this.items = List.copyOf(items);
        this.upTo = new double[items.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(items.get(i));
            upTo[i] = sum;
        }
    }

    T draw(SplittableRandom random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int index = java.util.Arrays.binarySearch(upTo, at);
        return items.get(index >= 0 ? index : -index - 1);
    }
}
