package io.salesanalytics.gateway;

import io.salesanalytics.contracts.OwnMeasure;
import io.salesanalytics.contracts.OwnMeasure.Unit;
import io.salesanalytics.gateway.RandomSales.Kind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with the same rows: what it says in SQL, the gateway has to say too. */
final class IndependentEngine implements AutoCloseable {
    private static final String BOTH = " filter (where price is not null and qty is not null)";
    /** Measures that the owner of the data made up. */
    static final List<OwnMeasure> OWN_MEASURES = List.of(
            new OwnMeasure("netOfTax", "Net of tax", "sum(\"Amount\") * 0.84 - cost", Unit.CURRENCY, 2),
            new OwnMeasure("perCustomer", "Per customer", "revenue / count_distinct(customer)", Unit.CURRENCY, 2),
            new OwnMeasure("spread", "Spread", "max(\"Amount\") - min(Cost)", Unit.NUMBER, 2),
            new OwnMeasure("averageCost", "Average cost", "avg(cost)", Unit.NUMBER, 3),
            new OwnMeasure("ofOwn", "Of an own one", "-(perCustomer + 2) * count()", Unit.NUMBER, 0));

    /** Each measure as a specialist would write it. */
    static final Map<String, String> MEASURES = measures();

    private final Connection connection;

    IndependentEngine() throws SQLException {
        connection = DriverManager.getConnection(
                Infrastructure.get("POSTGRES_URL"),
                Infrastructure.get("POSTGRES_USER"),
                Infrastructure.get("POSTGRES_PASSWORD"));
        execute("create temporary table sales (sold timestamp, line bigint, "
                + RandomSales.KINDS.stream().map(Kind::sql).collect(Collectors.joining(", ")) + ")");
    }

    private static Map<String, String> measures() {
        Map<String, String> sql = new LinkedHashMap<>();
        sql.put("revenue", "sum(amount)");
        sql.put("Amount", "sum(amount)");
        sql.put("Cost", "sum(cost)");
        sql.put(RandomSales.BIG, "sum(big)");
        sql.put("units", "sum(qty)");
        sql.put("rows", "count(*)");
        sql.put("profit", "sum(amount) - sum(cost)");
        sql.put("profitMargin", "round(100 * (sum(amount) - sum(cost)) / nullif(sum(amount), 0), 6)");
        sql.put("transactions", "count(distinct orderno)");
        sql.put("averageTransaction", "round(sum(amount) / nullif(count(distinct orderno), 0), 8)");
        sql.put("uniqueCustomers", "count(distinct client)");
        sql.put("uniqueBranches", "count(distinct branch)");
        sql.put("Unit Price", "round(sum(price * qty)" + BOTH + " / nullif(sum(qty)" + BOTH + ", 0), 6)");
        sql.put("returnsValue", "- sum(abs(amount)) filter (where returned = 'yes' and amount <> 0)");
        sql.put("netSales", "sum(amount) - coalesce(sum(amount) filter (where returned = 'yes' and amount > 0), 0)");
        sql.put("netOfTax", "round(sum(amount) * 0.84 - sum(cost), 6)");
        sql.put("perCustomer", "round(sum(amount) / nullif(count(distinct client), 0), 6)");
        sql.put("spread", "max(amount) - min(cost)");
        sql.put("averageCost", "round(avg(cost), 7)");
        sql.put("ofOwn", "round(round(- (sum(amount) / nullif(count(distinct client), 0) + 2) * count(*), 10), 4)");
        return sql;
    }

    void load(List<LoadedData.Row> rows) throws SQLException {
        String marks = ", ?".repeat(RandomSales.KINDS.size());
        try (PreparedStatement insert = connection.prepareStatement("insert into sales values (?, ?" + marks + ")")) {
            for (int i = 0; i < rows.size(); i++) {
                insert.setTimestamp(1, Timestamp.valueOf(rows.get(i).time()));
                insert.setLong(2, i + LoadedData.FIRST_LINE);
                for (int j = 0; j < rows.get(i).values().size(); j++) {
                    insert.setObject(j + 3, rows.get(i).values().get(j));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        execute("analyze sales");
    }

    /** The rows of a result; numbers as decimals, all else as text. */
    List<List<@Nullable Object>> ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    Object value = result.getObject(i);
                    row.add(value instanceof Number ? new BigDecimal(value.toString()) : text(value));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new SQLException(sql, e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof Timestamp time
                ? time.toLocalDateTime().toString()
                : value == null ? null : value.toString();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
