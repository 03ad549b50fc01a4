package io.salesanalytics.gateway.query;

import io.salesanalytics.gateway.model.Atom;
import io.salesanalytics.gateway.model.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together what was found: computes the measures, orders the groups, keeps as many as were asked for. */
final class Answer {
    private final Question question;

    Answer(Question question) {
        this.question = question;
    }

    Table table(Sums sums) {
        List<Table.Row> rows = new ArrayList<>();
        sums.groups().forEach((group, found) -> rows.add(new Table.Row(group.key(), group.time(), values(found))));
        boolean totals = question.dimensions().isEmpty() && question.bucket() == null;
        if (totals && rows.isEmpty()) {
            rows.add(new Table.Row(List.of(), null, values(nothing())));
        }
        rows.sort(order());
        int limit = question.limit() == null ? rows.size() : question.limit();
        boolean truncated = rows.size() > limit;
        return new Table(
                truncated ? List.copyOf(rows.subList(0, limit)) : rows, truncated, estimated(sums), sums.reading());
    }

    private List<Integer> estimated(Sums sums) {
        return IntStream.range(0, question.measures().size())
                .filter(i -> !Collections.disjoint(question.measures().get(i).atoms(), sums.estimated()))
                .boxed()
                .toList();
    }

    private List<@Nullable BigDecimal> values(Map<Atom, BigDecimal> found) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Formula measure : question.measures()) {
            values.add(measure.value(found));
        }
        return values;
    }

    /** No rows: counts are zero, sums are not known. */
    private Map<Atom, BigDecimal> nothing() {
        Map<Atom, BigDecimal> nothing = new HashMap<>();
        for (Formula measure : question.measures()) {
            for (Atom atom : measure.atoms()) {
                if (atom instanceof Atom.Rows || atom instanceof Atom.DistinctOf) {
                    nothing.put(atom, BigDecimal.ZERO);
                }
            }
        }
        return nothing;
    }

    private Comparator<Table.Row> order() {
        Comparator<Table.Row> byKey = Comparator.comparing(
                        Table.Row::time, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Table.Row::key, Answer::compareKeys);
        Order order = question.order();
        if (order == null) {
            return byKey;
        }
        if (order.measure() != null) {
            int position = order.measure();
            Comparator<BigDecimal> direction =
                    order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            return Comparator.<Table.Row, @Nullable BigDecimal>comparing(
                            r -> r.values().get(position), Comparator.nullsLast(direction))
                    .thenComparing(byKey);
        }
        if (order.dimension() != null) {
            int position = order.dimension();
            Comparator<Table.Row> byName =
                    (a, b) -> compare(a.key().get(position), b.key().get(position));
            return (order.descending() ? byName.reversed() : byName).thenComparing(byKey);
        }
        return byKey;
    }

    /** By the first values, then by the second. */
    static int compareKeys(List<@Nullable String> a, List<@Nullable String> b) {
        for (int i = 0; i < a.size(); i++) {
            int difference = compare(a.get(i), b.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** As Druid orders text: no value first, then by code point. */
    private static int compare(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return a == null ? (b == null ? 0 : -1) : 1;
        }
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    }
}
