package io.salesanalytics.ingest.savedview;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.datasource.DataSourceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The views that people have named. What is changed is changed with the data source locked: its views are counted,
 * named and deleted one after the other.
 */
@ApplicationScoped
public class SavedViews {
    private static final int MOST_OF_ONE = 100;
    private static final int MOST = 1000;

    private final SavedViewStore store;
    private final DataSourceStore dataSources;
    private final Clock clock;

    @Inject
    SavedViews(SavedViewStore store, DataSourceStore dataSources, Clock clock) {
        this.store = store;
        this.dataSources = dataSources;
        this.clock = clock;
    }

    /** Who asks. */
    record Person(String tenant, String id, String name, boolean isAdmin) {}

    /** What this person may see, by name. */
    @Transactional
    List<SavedView.Answer> visible(Person person, String dataSource) {
        if (!dataSources.exists(person.tenant(), dataSource)) {
            throw noSuchDataSource();
        }
        return store.visible(person.tenant(), dataSource, person.id()).stream()
                .map(SavedView::answer)
                .toList();
    }

    /** Keeps a new one. */
    @Transactional
    SavedView.Answer create(Person person, String dataSource, @Nullable JsonNode wish) {
        SavedView.Content content = ViewChanges.create(wish);
        lock(person, dataSource);
        if (store.count(person.tenant(), dataSource, person.id()) >= MOST_OF_ONE) {
            throw full("You have " + MOST_OF_ONE + " views of this data source. Delete one you do not need.");
        }
        if (store.count(person.tenant(), dataSource) >= MOST) {
            throw full("This data source has " + MOST + " views, which is the most there can be.");
        }
        var owner = new SavedView.Owner(person.id(), person.name());
        SavedView view = new SavedView(person.tenant(), dataSource, owner, content, clock.instant());
        requireFreeName(view, view.name);
        store.persist(view);
        return view.answer();
    }

    /** Changes what is sent of it. */
    @Transactional
    SavedView.Answer change(Person person, String dataSource, String id, @Nullable JsonNode wish) {
        lock(person, dataSource);
        SavedView view = own(person, dataSource, id);
        SavedView.Content content = ViewChanges.apply(view.content(), wish);
        requireFreeName(view, content.name());
        view.take(content);
        return view.answer();
    }

    /** Deletes it. */
    @Transactional
    void delete(Person person, String dataSource, String id) {
        lock(person, dataSource);
        store.delete(own(person, dataSource, id));
    }

    /** Deletes all of a data source that the caller has locked. */
    public void deleteAll(String tenant, String dataSource) {
        store.deleteAll(tenant, dataSource);
    }

    private void lock(Person person, String dataSource) {
        if (dataSources.lock(person.tenant(), dataSource).isEmpty()) {
            throw noSuchDataSource();
        }
    }

    /** One that this person may change: his own, and for an administrator all that are shared. */
    private SavedView own(Person person, String dataSource, String id) {
        SavedView view = store.visible(person.tenant(), dataSource, person.id(), parse(id))
                .orElseThrow(SavedViews::notFound);
        if (!view.ownerId.equals(person.id()) && !person.isAdmin()) {
            throw new ProblemException(
                    ChassisError.FORBIDDEN, "Only " + view.ownerName + " or an administrator can change this view.");
        }
        return view;
    }

    private void requireFreeName(SavedView view, String name) {
        if (store.isTaken(view, name)) {
            throw new ProblemException(IngestError.VIEW_NAME_TAKEN, "There is a view named \"" + name + "\" already.");
        }
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    /** The same for what is not there, what is private to somebody else and what is another tenant's. */
    private static ProblemException notFound() {
        return new ProblemException(IngestError.VIEW_NOT_FOUND, "There is no view with this id.");
    }

    private static ProblemException noSuchDataSource() {
        return new ProblemException(IngestError.DATA_SOURCE_NOT_FOUND, "There is no data source of this name.");
    }

    private static ProblemException full(String why) {
        return new ProblemException(IngestError.VIEWS_FULL, why);
    }
}
