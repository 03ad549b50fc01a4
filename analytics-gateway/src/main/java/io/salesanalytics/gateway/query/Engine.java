package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.cache.AnswerCache;
import io.salesanalytics.gateway.druid.DruidClients;
import io.salesanalytics.gateway.druid.DruidQuery;
import io.salesanalytics.gateway.druid.DruidQuery.LimitSpec;
import io.salesanalytics.gateway.model.Atom;
import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Aggregations.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Answers questions: from the cache, or by asking Druid and putting its results together. */
@ApplicationScoped
public class Engine {
    /** What fits into memory many times over; more groups than anybody reads. */
    private static final int MOST_GROUPS = 200_000;

    private final DruidClients druids;
    private final AnswerCache cache;
    private final Completeness completeness;
    private final Distinct distinct;
    private final Fusion fusion = new Fusion();

    @Inject
    Engine(DruidClients druids, AnswerCache cache, Completeness completeness, Distinct distinct) {
        this.druids = druids;
        this.cache = cache;
        this.completeness = completeness;
        this.distinct = distinct;
    }

    /** The answer. Blocks; call it on a worker. */
    Table ask(SemanticModel model, Question question) {
        var source = model.source();
        AnswerCache.Scope scope = new AnswerCache.Scope(source.tenant(), source.dataSource(), source.version());
        Table table = cache.get(scope, question, Table.class, () -> compute(model, question));
        Reads.note(table.reading());
        return table;
    }

    /** Single rows. Blocks; call it on a worker. */
    RowPage rows(SemanticModel model, RowQuestion question) {
        RowPlan plan = new RowPlan(question, model.stored());
        if (plan.empty()) {
            return new RowPage(List.of(), false, null);
        }
        var source = model.source();
        AnswerCache.Scope scope = new AnswerCache.Scope(source.tenant(), source.dataSource(), source.version());
        RowPage page = cache.get(scope, question, RowPage.class, () -> {
            completeness.before(model);
            Finding finding = new Finding(druids.of(source.tenant()));
            RowRanks ranks = new RowRanks(
                    plan,
                    query -> cache.get(scope, query, Marks.class, () -> {
                        Marks marks = Marks.of(join(finding.send(query)));
                        completeness.after(model);
                        return marks;
                    }));
            return page(finding, plan, ranks, question).readBy(finding.reading(completeness.after(model)));
        });
        Reads.note(page.reading());
        return page;
    }

    private static RowPage page(Finding finding, RowPlan plan, RowRanks ranks, RowQuestion question) {
        RowCursor after = question.after();
        RowPlace first = question.offset() == 0 ? null : ranks.place(question.offset());
        if (question.offset() > 0 && first == null) {
            return new RowPage(List.of(), false, null);
        }
        long rank = after == null
                ? question.offset()
                : ranks.total() - Marks.of(join(finding.send(plan.rest(after)))).rows() + after.nth();
        RowPlace last = ranks.place(rank + question.first());
        return plan.page(join(finding.send(plan.query(first, last))), first);
    }

    private Table compute(SemanticModel model, Question question) {
        QueryPlan plan = new QueryPlan(question, model.stored());
        if (plan.empty()) {
            return new Answer(question).table(new Sums(question.dimensions().size()));
        }
        var source = model.source();
        Frame frame = Frame.of(source.tenant(), source.dataSource(), source.version(), question);
        return new Answer(question).table(fusion.ask(frame, question, measures -> {
            completeness.before(model);
            Finding finding = new Finding(druids.of(source.tenant()));
            Sums sums = find(
                    finding,
                    model,
                    frame.question().with(measures.take(), frame.question().order()));
            return sums.readBy(finding.reading(completeness.after(model)));
        }));
    }

    /** The question's first measure is the one that it is ordered by, if by any. */
    private Sums find(Finding finding, SemanticModel model, Question question) {
        QueryPlan plan = new QueryPlan(question, model.stored());
        Sums sums = new Sums(question.dimensions().size(), plan.steps());
        List<Atom> plain = new ArrayList<>();
        List<Atom.DistinctOf> counted = new ArrayList<>();
        sort(question, plain, counted);
        Map<String, Part> parts = new LinkedHashMap<>();
        boolean[] chosen = {false};
        DruidQuery query = plan.sums(plain, parts, () -> {
            LimitSpec limit =
                    question.limit() == null ? null : plan.limit(parts, orderedBy(question), question.limit() + 1);
            chosen[0] = limit != null;
            return limit == null ? LimitSpec.of(MOST_GROUPS + 1, List.of()) : limit;
        });
        Ranking ranking = Ranking.of(query, question, model.stored());
        Ranking.Outcome outcome = ranking == null ? null : rank(finding, model, ranking, question, plain);
        if (outcome != null && outcome.contenders() != null) {
            return find(finding, model, among(question, outcome.contenders()));
        }
        JsonNode first = outcome == null ? null : outcome.rows();
        List<CompletableFuture<Distinct.Counts>> counts = new ArrayList<>();
        CompletableFuture<JsonNode> groups =
                first == null ? finding.send(query) : CompletableFuture.completedFuture(first);
        if (!chosen[0]) {
            counted.forEach(atom -> counts.add(distinct.count(finding, plan, model.stored(), atom.column())));
        }
        sums.addSums(join(groups), parts);
        if (sums.rowsRead() > MOST_GROUPS) {
            throw new ProblemException(
                    GatewayError.TOO_MANY_GROUPS,
                    "This has more than " + MOST_GROUPS + " groups. Filter it, or group by something coarser.");
        }
        if (chosen[0] && !counted.isEmpty()) {
            QueryPlan narrowed = new QueryPlan(only(question, sums), model.stored());
            counted.forEach(atom -> counts.add(distinct.count(finding, narrowed, model.stored(), atom.column())));
        }
        for (int i = 0; i < counted.size(); i++) {
            sums.addDistinct(join(counts.get(i)), counted.get(i));
        }
        return sums;
    }

    private static Ranking.Outcome rank(
            Finding finding, SemanticModel model, Ranking ranking, Question question, List<Atom> plain) {
        return ranking.find(query -> join(finding.send(query)), names -> {
            Question some = among(question, names);
            QueryPlan plan = new QueryPlan(some, model.stored());
            Map<String, Part> parts = new LinkedHashMap<>();
            int limit = Objects.requireNonNull(question.limit()) + 1;
            return join(finding.send(plan.sums(plain, parts, () -> plan.limit(parts, orderedBy(some), limit))));
        });
    }

    /** The same question about some values of its one dimension alone. */
    private static Question among(Question question, List<@Nullable String> names) {
        List<List<@Nullable String>> keys = new ArrayList<>();
        names.forEach(name -> keys.add(Collections.singletonList(name)));
        return question.only(keys)
                .first(Objects.requireNonNull(question.order()), Objects.requireNonNull(question.limit()));
    }

    private static void sort(Question question, List<Atom> plain, List<Atom.DistinctOf> distinct) {
        Set<Atom> atoms = new LinkedHashSet<>();
        question.measures().forEach(m -> atoms.addAll(m.atoms()));
        for (Atom atom : atoms) {
            if (atom instanceof Atom.DistinctOf counted) {
                distinct.add(counted);
            } else {
                plain.add(atom);
            }
        }
    }

    private static @Nullable Atom orderedBy(Question question) {
        Order order = question.order();
        if (order == null || order.measure() == null) {
            return null;
        }
        return question.measures().get(order.measure()) instanceof Formula.Of of ? of.atom() : null;
    }

    private static Question only(Question question, Sums sums) {
        List<List<@Nullable String>> keys =
                sums.groups().keySet().stream().map(Sums.Group::key).toList();
        return question.only(keys);
    }

    private static <T> T join(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
