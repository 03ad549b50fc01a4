package io.salesanalytics.gateway.warmup;

import io.quarkus.runtime.StartupEvent;
import io.salesanalytics.gateway.catalogue.Catalogue;
import io.salesanalytics.gateway.catalogue.CatalogueListener;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.work.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** After a publication, what the {@link Overview} asks. */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);

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
                turns.add(model.source().tenant() + "/" + model.source().dataSource(), Overview.of(analytics, model));
            }
        });
        LOG.debugf("warms up after publications until %s", forEver);
    }
}
