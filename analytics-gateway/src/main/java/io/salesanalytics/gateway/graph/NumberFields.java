package io.salesanalytics.gateway.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.salesanalytics.gateway.catalogue.Catalogue;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.Results;
import io.salesanalytics.gateway.query.Results.Kpis;
import io.salesanalytics.gateway.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The fields about numbers: each is answered on a worker, all of one request at the same time. */
@ApplicationScoped
class NumberFields {
    private final Catalogue catalogue;
    private final Analytics analytics;
    private final Workers workers;

    @Inject
    NumberFields(Catalogue catalogue, Analytics analytics, Workers workers) {
        this.catalogue = catalogue;
        this.analytics = analytics;
        this.workers = workers;
    }

    /** By the field's name. */
    Map<String, DataFetcher<?>> all() {
        return Map.of(
                "dataSources",
                worker((asker, arguments) -> {
                    arguments.sources().usedOther();
                    return catalogue.all(asker.tenant()).stream()
                            .map(DataSourceView::of)
                            .toList();
                }),
                "dataSource",
                worker(this::dataSource),
                "kpis",
                worker((asker, arguments) ->
                        flat(analytics.kpis(model(asker, arguments), arguments.rows(), arguments.compare()))),
                "series",
                worker((asker, arguments) -> analytics.series(
                        model(asker, arguments),
                        arguments.rows(),
                        new Ask.Series(
                                arguments.texts("measures"),
                                arguments.granularity(),
                                arguments.weekStart(),
                                arguments.optionalText("splitBy"),
                                arguments.compare(),
                                arguments.number("limit"),
                                arguments.isSet("other")))),
                "breakdown",
                worker((asker, arguments) -> analytics.breakdown(
                        model(asker, arguments),
                        arguments.rows(),
                        new Ask.Breakdown(
                                arguments.texts("dimensions"),
                                arguments.texts("measures"),
                                arguments.compare(),
                                arguments.orderBy(),
                                arguments.number("limit"),
                                arguments.isSet("other")))),
                "rows",
                worker((asker, arguments) -> connection(analytics.rows(
                        model(asker, arguments),
                        arguments.rows(),
                        new Ask.Listing(
                                arguments.texts("columns"),
                                arguments.orderBy(),
                                arguments.optionalText("search"),
                                arguments.number("first"),
                                arguments.optionalText("after"),
                                arguments.number("offset"))))),
                "targetAttainment",
                worker((asker, arguments) -> analytics.attainment(
                        model(asker, arguments),
                        arguments.rows(),
                        new Ask.Attainment(
                                arguments.text("measure"), arguments.optionalText("by"), arguments.number("limit")))),
                "explain",
                worker(this::explanation),
                "filterValues",
                worker((asker, arguments) -> analytics.filterValues(
                        model(asker, arguments),
                        arguments.text("dimension"),
                        arguments.optionalText("search"),
                        arguments.number("first"))));
    }

    private @Nullable Object dataSource(Asker asker, Arguments arguments) {
        SemanticModel model = catalogue.find(asker.tenant(), arguments.text("name"));
        if (model == null) {
            arguments.sources().usedOther();
            return null;
        }
        return DataSourceView.of(used(arguments, model));
    }

    private Object explanation(Asker asker, Arguments arguments) {
        SemanticModel model = model(asker, arguments);
        return ExplanationView.of(model, analytics.explain(model, arguments.rows(), arguments.texts("measures")));
    }

    private SemanticModel model(Asker asker, Arguments arguments) {
        return used(arguments, catalogue.get(asker.tenant(), arguments.text("dataSource")));
    }

    private SemanticModel used(Arguments arguments, SemanticModel model) {
        arguments.sources().used(model.source().dataSource(), catalogue.standing(model));
        return model;
    }

    private DataFetcher<?> worker(BiFunction<Asker, Arguments, @Nullable Object> answer) {
        return environment -> onWorker(environment, answer);
    }

    private Object onWorker(
            DataFetchingEnvironment environment, BiFunction<Asker, Arguments, @Nullable Object> answer) {
        Asker asker = environment.getGraphQlContext().get(Asker.class);
        Arguments arguments = new Arguments(environment);
        return workers.run(asker.correlationId(), () -> asker.interest()
                .during(() -> arguments.sources().reads().during(() -> answer.apply(asker, arguments))));
    }

    private record RowConnection(
            List<String> columns, List<List<@Nullable String>> rows, long totalCount, PageInfo pageInfo) {}

    private static RowConnection connection(Results.Listing page) {
        return new RowConnection(
                page.columns(),
                page.rows(),
                page.totalCount(),
                new PageInfo(page.endCursor() != null, page.endCursor()));
    }

    /** The figures beside the rest, as the graph has them. */
    private static Map<String, @Nullable Object> flat(Kpis kpis) {
        Map<String, @Nullable Object> flat = new HashMap<>(kpis.values());
        flat.put("period", kpis.period());
        flat.put("comparison", kpis.comparison());
        flat.put("currency", kpis.currency());
        flat.put("change", kpis.change());
        flat.put("unavailable", kpis.unavailable());
        flat.put("estimated", kpis.estimated());
        return flat;
    }
}
