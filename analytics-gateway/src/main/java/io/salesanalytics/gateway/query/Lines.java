package io.salesanalytics.gateway.query;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.Measure;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Results.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers one question for measures over time: one line, or one for each of a dimension's first values and one for the rest. */
final class Lines {
    private final Engine engine;
    private final SemanticModel model;
    private final Ask.Series ask;
    private final List<Measure> measures;
    private final @Nullable Dimension split;
    private final Granularity granularity;
    private final Timeline timeline;
    private final Estimated estimated;
    private final Order order;
    private final Question ranked;
    private final Question now;
    private final @Nullable Question before;

    Lines(Engine engine, SemanticModel model, Wording wording, Ask.Rows rows, Ask.Series ask) {
        this.engine = engine;
        this.model = model;
        this.ask = ask;
        this.measures = wording.measures(ask.measures());
        this.estimated = new Estimated(measures);
        this.split = ask.splitBy() == null ? null : wording.dimension(ask.splitBy());
        this.order = wording.order(null, List.of(), ask.measures());
        DateRange range = wording.range(rows.range());
        this.granularity = ask.granularity() == null
                ? Granularity.fitting(range, model.times().haveTimeOfDay())
                : ask.granularity();
        Span span = wording.span(range);
        Bucket bucket = Bucket.of(
                granularity, ask.weekStart() == null ? model.settings().weekStart() : ask.weekStart(), span);
        this.timeline = Timeline.of(span, bucket);
        List<Condition> filters = wording.filters(rows.filters());
        this.ranked = Question.totals(span, filters, Wording.formulas(measures));
        this.now = ranked.over(bucket, null);
        DateRange compared = ask.compare().of(range, wording.today());
        this.before = compared == null
                ? null
                : Question.totals(wording.span(compared), filters, Wording.formulas(measures))
                        .over(bucket, shift(bucket, range, wording.span(compared)));
    }

    Series answer() {
        if (split == null) {
            timeline.check(1);
            var points = timeline.points(one(UnaryOperator.identity()), measures.size());
            return new Series(granularity, measures, points, false, estimated.names());
        }
        List<String> by = List.of(split.name());
        Table first = engine.ask(model, ranked.by(by).first(order, Wording.limit(ask.limit())));
        List<List<@Nullable String>> keys =
                first.rows().stream().map(Table.Row::key).toList();
        boolean other = first.truncated() && ask.other();
        timeline.check(keys.size() + (other ? 1 : 0));
        List<Timeline.Line> lines =
                new ArrayList<>(lines(keys, question -> question.by(by).only(keys)));
        if (other) {
            check(keys.size());
            one(question -> question.except(by, keys)).forEach(line -> lines.add(line.ofOthers()));
        }
        return new Series(
                granularity, measures, timeline.points(lines, measures.size()), first.truncated(), estimated.names());
    }

    private List<Timeline.Line> one(UnaryOperator<Question> chosen) {
        return lines(List.of(List.of()), chosen);
    }

    private List<Timeline.Line> lines(List<List<@Nullable String>> keys, UnaryOperator<Question> chosen) {
        var current = Timeline.byKey(estimated.noted(engine.ask(model, chosen.apply(now))));
        var then = before == null ? null : Timeline.byKey(estimated.noted(engine.ask(model, chosen.apply(before))));
        return keys.stream()
                .map(key -> new Timeline.Line(
                        key.isEmpty() ? null : key.get(0),
                        false,
                        current.getOrDefault(key, Map.of()),
                        then == null ? null : then.getOrDefault(key, Map.of())))
                .toList();
    }

    private static void check(int shown) {
        if (shown > Breakdowns.MOST_BEFORE_OTHER) {
            throw new ProblemException(
                    GatewayError.LIMIT_INVALID,
                    "With \"other\" ask for at most " + Breakdowns.MOST_BEFORE_OTHER + " lines.");
        }
    }

    /** Hours of a viewer's are compared one by one from the start of both periods on. */
    private @Nullable String shift(Bucket bucket, DateRange range, Span compared) {
        Zones zones = compared.zones();
        return zones == null || bucket.hoursFrom() == null
                ? ask.compare().shift(range)
                : Duration.between(zones.start(compared.days().start()), bucket.hoursFrom())
                        .toString();
    }
}
