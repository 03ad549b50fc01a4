package io.salesanalytics.ingest.savedview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A named view of a data source. What it means to look at this page with this query string, only the page knows. */
@Entity
@Table(name = "saved_views")
public class SavedView {
    @Id
    UUID id;

    @Column(name = "tenant")
    String tenant;

    @Column(name = "datasource_name")
    String dataSource;

    @Column(name = "owner_id")
    String ownerId;

    @Column(name = "owner_name")
    String ownerName;

    @Column(name = "name")
    String name;

    @Column(name = "page")
    String page;

    @Column(name = "search")
    String search;

    @Column(name = "shared")
    boolean shared;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    protected SavedView() {}

    SavedView(String tenant, String dataSource, Owner owner, Content content, Instant now) {
        this.id = UUID.randomUUID();
        this.tenant = tenant;
        this.dataSource = dataSource;
        this.ownerId = owner.id();
        this.ownerName = owner.name();
        this.createdAt = now;
        take(content);
    }

    /** Who made it. */
    record Owner(String id, String name) {}

    /** What its owner says about it, checked by {@link ViewChanges}. */
    record Content(String name, String page, String search, boolean shared) {}

    Content content() {
        return new Content(name, page, search, shared);
    }

    final void take(Content content) {
        name = content.name();
        page = content.page();
        search = content.search();
        shared = content.shared();
    }

    Answer answer() {
        return new Answer(id, name, page, search, shared, ownerName, createdAt);
    }

    /**
     * A view as the outer interface shows it.
     *
     * @param id names it in requests
     * @param name what its owner called it
     * @param page the page it opens, such as {@code overview}
     * @param search the page's query string, without a leading {@code ?}
     * @param shared whether all of the tenant see it
     * @param owner the name of who made it
     * @param createdAt when
     */
    public record Answer(
            UUID id, String name, String page, String search, boolean shared, String owner, Instant createdAt) {}
}
