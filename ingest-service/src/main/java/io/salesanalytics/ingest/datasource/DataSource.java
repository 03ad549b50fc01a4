package io.salesanalytics.ingest.datasource;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.OwnerModel;
import io.salesanalytics.contracts.RuleSettings;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A named collection of uploads: what people called it, and what it holds since the last publication. */
@Entity
@Table(name = "data_sources")
public class DataSource {
    @Id
    UUID id;

    @jakarta.persistence.Column(name = "tenant")
    String tenant;

    @jakarta.persistence.Column(name = "name")
    String name;

    @jakarta.persistence.Column(name = "label")
    @Nullable
    String label;

    @jakarta.persistence.Column(name = "description")
    @Nullable
    String description;

    @jakarta.persistence.Column(name = "schema_version")
    @Nullable
    Integer schemaVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "columns")
    @Nullable
    List<Column> columns;

    @jakarta.persistence.Column(name = "row_count")
    long rows;

    @jakarta.persistence.Column(name = "min_time")
    @Nullable
    String minTime;

    @jakarta.persistence.Column(name = "max_time")
    @Nullable
    String maxTime;

    @jakarta.persistence.Column(name = "version")
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "decisions")
    Map<String, String> decisions;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "rules")
    @Nullable
    RuleSettings rules;

    @JdbcTypeCode(SqlTypes.JSON)
    @jakarta.persistence.Column(name = "owner_model")
    @Nullable
    OwnerModel ownerModel;

    @jakarta.persistence.Column(name = "owner_model_version")
    long ownerModelVersion;

    @jakarta.persistence.Column(name = "created_at")
    Instant createdAt;

    @jakarta.persistence.Column(name = "last_updated")
    Instant lastUpdated;

    @jakarta.persistence.Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    /** For Hibernate. */
    protected DataSource() {}

    /** The answers given so far, by question. */
    public Map<String, String> decisions() {
        return decisions;
    }

    /** The thresholds by which its files are judged. */
    public RuleSettings rules() {
        return rules == null ? RuleSettings.NONE : rules;
    }

    /** What its owner says about it. */
    public OwnerModel ownerModel() {
        return ownerModel == null ? OwnerModel.NONE : ownerModel;
    }

    /** Takes over what its owner says. Says whether that was news. */
    boolean describe(OwnerModel model) {
        if (model.equals(ownerModel())) {
            return false;
        }
        ownerModel = model;
        ownerModelVersion++;
        return true;
    }

    /** Remembers an answer for this and every later upload. */
    public void decided(String question, String answer) {
        Map<String, String> all = new TreeMap<>(decisions);
        all.put(question, answer);
        decisions = all;
    }

    /** An upload comes: one that was deleted begins anew. */
    public void begin(Instant now) {
        if (deletedAt != null) {
            deletedAt = null;
            createdAt = now;
            lastUpdated = now;
        }
    }

    /** Puts it out of sight and forgets what its owner said about it. */
    public void delete(Instant now) {
        deletedAt = now;
        label = null;
        description = null;
        decisions = Map.of();
        rules = null;
        schemaVersion = null;
        columns = null;
        rows = 0;
        minTime = null;
        maxTime = null;
    }

    /** Takes over what is published. Says whether it was news: older publications and repetitions are not. */
    public boolean published(DataSourcePublished event) {
        if (event.version() <= version) {
            return false;
        }
        version = event.version();
        schemaVersion = event.schemaVersion();
        columns = event.columns();
        rows = event.rows();
        minTime = event.minTime();
        maxTime = event.maxTime();
        lastUpdated = event.publishedAt();
        return true;
    }
}
