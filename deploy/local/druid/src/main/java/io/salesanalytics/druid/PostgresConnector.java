package io.salesanalytics.druid;

import com.google.common.base.Supplier;
import com.google.inject.Inject;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.druid.metadata.MetadataStorageConnectorConfig;
import org.apache.druid.metadata.MetadataStorageTablesConfig;
import org.apache.druid.metadata.SQLMetadataConnector;
import org.apache.druid.segment.metadata.CentralizedDatasourceSchemaConfig;
import org.skife.jdbi.v2.DBI;
import org.skife.jdbi.v2.Handle;

/** How PostgreSQL says what Druid wants of its metadata store. */
final class PostgresConnector extends SQLMetadataConnector {
    /** Classes of SQL states. */
    private static final String LOST_CONNECTION = "08";

    private static final String SERVER_ENDING = "57";
    private static final int ROWS_PER_FETCH = 100;

    private final DBI database;

    @Inject
    PostgresConnector(
            Supplier<MetadataStorageConnectorConfig> connection,
            Supplier<MetadataStorageTablesConfig> tables,
            CentralizedDatasourceSchemaConfig schema) {
        super(connection, tables, schema);
        BasicDataSource source = getDatasource();
        source.setDriverClassName("org.postgresql.Driver");
        this.database = new DBI(source);
    }

    @Override
    public DBI getDBI() {
        return database;
    }

    @Override
    public String getPayloadType() {
        return "BYTEA";
    }

    @Override
    public String getSerialType() {
        return "BIGSERIAL";
    }

    @Override
    public int getStreamingFetchSize() {
        return ROWS_PER_FETCH;
    }

    @Override
    public String getQuoteString() {
        return "\"";
    }

    @Override
    public String limitClause(int limit) {
        return String.format(Locale.ENGLISH, "LIMIT %d", limit);
    }

    @Override
    public boolean tableExists(Handle handle, String table) {
        return !handle.createQuery("select 1 from pg_tables where schemaname = 'public' and tablename = :name")
                .bind("name", folded(table))
                .list()
                .isEmpty();
    }

    @Override
    protected boolean tableHasColumn(String table, String column) {
        return super.tableHasColumn(folded(table), folded(column));
    }

    @Override
    public ResultSet getIndexInfo(DatabaseMetaData database, String table) throws SQLException {
        return super.getIndexInfo(database, folded(table));
    }

    /** Lets Druid try again while PostgreSQL starts or stops. */
    @Override
    protected boolean connectorIsTransientException(Throwable failure) {
        return failure instanceof SQLException problem
                && problem.getSQLState() != null
                && (problem.getSQLState().startsWith(LOST_CONNECTION)
                        || problem.getSQLState().startsWith(SERVER_ENDING));
    }

    /** Druid writes table names unquoted and in mixed case; PostgreSQL keeps them in small letters. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
