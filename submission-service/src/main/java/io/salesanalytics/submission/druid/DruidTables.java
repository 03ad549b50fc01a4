package io.salesanalytics.submission.druid;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.contracts.DruidColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Druid's tables: what they hold, and how they go. */
@ApplicationScoped
public class DruidTables {
    private static final String QUERY = "/druid/v2";
    private static final String COORDINATOR = "/druid/coordinator/v1/datasources/";
    private static final String ROWS = "rows";
    private static final int NOT_FOUND = 404;

    private final DruidHttp http;

    DruidTables(DruidHttp http) {
        this.http = http;
    }

    /**
     * What a table holds.
     *
     * @param rows how many rows
     * @param sums by Druid's column name, as stored: scaled longs are not scaled back
     */
    public record Totals(long rows, Map<String, BigDecimal> sums) {}

    private record Aggregator(String type, String name, String fieldName) {}

    private record TimeseriesQuery(
            String queryType,
            String dataSource,
            List<String> intervals,
            String granularity,
            List<Aggregator> aggregations,
            Map<String, Object> context) {}

    /** How many rows of a table can be queried now; 0 when there is no such table. */
    public long rows(String table) throws InterruptedException {
        return totals(table, List.of()).rows();
    }

    /** Counts a table's rows and adds up its numbers, past all caches. */
    public Totals totals(String table, List<DruidColumn> columns) throws InterruptedException {
        List<Aggregator> aggregators = new ArrayList<>(List.of(new Aggregator("count", ROWS, ROWS)));
        Map<String, String> aliases = new HashMap<>();
        for (DruidColumn column : columns) {
            String alias = "sum" + aggregators.size();
            switch (column.storage()) {
                case LONG -> aggregators.add(new Aggregator("longSum", alias, column.druidName()));
                case DOUBLE -> aggregators.add(new Aggregator("doubleSum", alias, column.druidName()));
                case STRING -> {
                    continue;
                }
            }
            aliases.put(alias, column.druidName());
        }
        JsonNode result = http.post(QUERY, query(table, aggregators)).path(0).path("result");
        Map<String, BigDecimal> sums = new HashMap<>();
        aliases.forEach((alias, name) -> sums.put(name, number(result.path(alias))));
        return new Totals(result.path(ROWS).asLong(), sums);
    }

    /** Drops a table. It need not exist. */
    public void drop(String table) throws InterruptedException {
        try {
            http.delete(COORDINATOR + table);
        } catch (DruidRefused e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
        }
    }

    private static TimeseriesQuery query(String table, List<Aggregator> aggregators) {
        return new TimeseriesQuery(
                "timeseries",
                table,
                List.of("-146136543-09-08T08:23:32.096Z/146140482-04-24T15:36:27.903Z"),
                "all",
                aggregators,
                Map.of("useCache", false, "populateCache", false, "useResultLevelCache", false));
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }
}
