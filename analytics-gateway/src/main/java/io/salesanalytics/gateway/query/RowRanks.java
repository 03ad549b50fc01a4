package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Marks.Mark;
import io.salesanalytics.gateway.query.RowKey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of a rank by counting: how many rows have which values, then the same among the values that the rank
 * falls into, until few rows are left. It costs the same wherever the row is, and nobody holds the rows before it.
 */
final class RowRanks {
    /** So few rows are read one by one. */
    private static final int FEW = 1_000;
    /** More rows that are alike in all they are ordered by than anybody has. */
    private static final int MOST_ALIKE = 100_000;

    private final RowPlan plan;
    private final Function<DruidQuery, Marks> count;

    /** @param count answers a query of {@link RowPlan#marks} */
    RowRanks(RowPlan plan, Function<DruidQuery, Marks> count) {
        this.plan = plan;
        this.count = count;
    }

    /**
     * Values of one column that a rank falls into.
     *
     * @param until where texts end, or null
     * @param before the rows before them
     */
    private record Reached(Step step, Mark mark, @Nullable String until, Stretch stretch, long before) {
        boolean isFine() {
            return stretch.isSingle() || mark.rows() <= FEW;
        }
    }

    /** How many rows there are. */
    long total() {
        RowKey key = plan.keys().get(0);
        return count.apply(plan.marks(key, key.first(), List.of())).rows();
    }

    /** The place of the row that so many are before; null where there is none. */
    @Nullable
    RowPlace place(long rank) {
        List<Stretch> path = new ArrayList<>();
        long before = 0;
        for (RowKey key : plan.keys()) {
            Reached reached = narrow(key, path, rank - before);
            if (reached == null) {
                return null;
            }
            before += reached.before;
            path.add(reached.stretch);
            if (reached.mark.rows() <= FEW || !reached.stretch.isSingle()) {
                break;
            }
        }
        if (rank - before > MOST_ALIKE) {
            throw new ProblemException(
                    GatewayError.TOO_MANY_GROUPS, "Too many rows are alike here to be told apart. Filter them.");
        }
        return new RowPlace(List.copyOf(path), before);
    }

    private @Nullable Reached narrow(RowKey key, List<Stretch> path, long rank) {
        Reached reached = next(key, key.first(), path, null, rank);
        while (reached != null && !reached.isFine()) {
            List<Stretch> inside = new ArrayList<>(path);
            inside.add(reached.stretch);
            Step step = key.finer(reached.step, reached.mark);
            Reached finer = next(key, step, inside, reached.until, rank - reached.before);
            if (finer == null
                    || (finer.mark.equals(reached.mark) && !key.sorting().isText())) {
                return reached;
            }
            reached = new Reached(finer.step, finer.mark, finer.until, finer.stretch, reached.before + finer.before);
        }
        return reached;
    }

    private @Nullable Reached next(RowKey key, Step step, List<Stretch> inside, @Nullable String end, long rank) {
        List<Mark> marks = count.apply(plan.marks(key, step, inside)).all();
        long before = 0;
        for (int i = 0; i < marks.size(); i++) {
            int at = key.descending() ? marks.size() - 1 - i : i;
            Mark mark = marks.get(at);
            if (rank < before + mark.rows()) {
                String until = at + 1 < marks.size() ? marks.get(at + 1).text() : end;
                return new Reached(step, mark, until, stretch(key, step, mark, until), before);
            }
            before += mark.rows();
        }
        return null;
    }

    private static Stretch stretch(RowKey key, Step step, Mark mark, @Nullable String until) {
        String text = mark.text();
        if (text != null) {
            return text.codePointCount(0, text.length()) < step.length() ? key.text(text) : key.texts(text, until);
        }
        return mark.least() == null || mark.greatest() == null
                ? key.nothing()
                : key.numbers(mark.least(), mark.greatest());
    }
}
