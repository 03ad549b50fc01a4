package io.salesanalytics.gateway.warmup;

import io.quarkus.runtime.StartupEvent;
import io.salesanalytics.gateway.catalogue.Catalogue;
import io.salesanalytics.gateway.catalogue.CatalogueListener;
import io.salesanalytics.gateway.model.Availability;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** After a publication: key figures, revenue over time and the rankings of what sales are mostly looked at by. */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final List<String> RANKED_BY = List.of("branch", "product", "customer", "category");
    private static final int RANKED = 10;

    private final Catalogue catalogue;
    private final CatalogueListener listener;
    private final Analytics analytics;
    private final Turns turns;

    @Inject
    WarmUp(Catalogue catalogue, CatalogueListener listener, Analytics analytics, Workers workers) {
        this.catalogue = catalogue;
        this.listener = listener;
        this.analytics = analytics;
        this.turns = new Turns(workers);
    }

    /** What was published before this process started is not warmed up: others have done that. */
    void start(@Observes StartupEvent event) {
        Runnable forEver = catalogue.listen(model -> {
            if (listener.caughtUp()) {
                ask(model);
            }
        });
        LOG.debugf("warms up after publications until %s", forEver);
    }

    private void ask(SemanticModel model) {
        Ask.Rows everything = new Ask.Rows(null, List.of(), null);
        List<Runnable> questions = new ArrayList<>();
        questions.add(() -> analytics.kpis(model, everything, Comparison.NONE));
        if (model.measure("revenue") instanceof Availability.Available) {
            List<String> revenue = List.of("revenue");
            questions.add(() -> analytics.series(
                    model, everything, new Ask.Series(revenue, null, null, null, Comparison.NONE, null, false)));
            RANKED_BY.stream()
                    .filter(dimension -> model.dimension(dimension) != null)
                    .map(dimension ->
                            new Ask.Breakdown(List.of(dimension), revenue, Comparison.NONE, null, RANKED, false))
                    .forEach(ranking -> questions.add(() -> analytics.breakdown(model, everything, ranking)));
        }
        turns.add(model.source().tenant() + "/" + model.source().dataSource(), questions);
    }
}
