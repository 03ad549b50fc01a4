package io.salesanalytics.submission.publication;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.salesanalytics.submission.druid.DruidTables;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tables that nobody needs any more. They are dropped after a grace, since a query that began before a replacement may
 * still read them; dropping one twice does no harm, so neither does a crash in between.
 */
@ApplicationScoped
public class RetiredTables {
    private static final Logger LOG = Logger.getLogger(RetiredTables.class);

    private final AgroalDataSource database;
    private final DruidTables tables;
    private final Settings settings;
    private final Clock clock = Clock.systemUTC();

    RetiredTables(AgroalDataSource database, DruidTables tables, Settings settings) {
        this.database = database;
        this.tables = tables;
        this.settings = settings;
    }

    /** How long replaced tables stay. */
    @ConfigMapping(prefix = "submission.retired-tables")
    public interface Settings {
        /** Longer than the longest query runs; longer still only takes space. */
        @WithDefault("2M")
        Duration grace();
    }

    /** Marks a table as no longer needed, in the caller's transaction. */
    public static void retire(Connection connection, String tenant, String table) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into retired_tables"
                + " (tenant, druid_table, retired_at) values (?, ?, now()) on conflict do nothing")) {
            insert.setString(1, tenant);
            insert.setString(2, table);
            insert.executeUpdate();
        }
    }

    /** In the background: Druid may start later than this service. */
    void atStart(@Observes StartupEvent event) {
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                dropOld();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Drops the tables whose grace is over. What fails now is tried again next time. */
    public void dropOld() throws InterruptedException {
        try {
            for (String table : old()) {
                tables.drop(table);
                dropped(table);
                LOG.infof("table dropped druidTable=%s", table);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("retired tables not dropped, next time", e);
        }
    }

    private List<String> old() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select druid_table from retired_tables where dropped_at is null and retired_at < ?")) {
            select.setTimestamp(1, java.sql.Timestamp.from(clock.instant().minus(settings.grace())));
            List<String> names = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private void dropped(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update retired_tables set dropped_at = now() where druid_table = ?")) {
            update.setString(1, table);
            update.executeUpdate();
        }
    }
}
