package io.salesanalytics.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.DataSourceDescribed;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.contracts.Topics;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Puts rows into Druid and their description onto Kafka, as submission-service would. */
final class LoadedData {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private LoadedData() {}

    /** The line of a table's first row. */
    static final int FIRST_LINE = 2;

    /** A table of Druid's and what it was made of. */
    record Loaded(DruidTable table, List<Sale> sales) {}

    /** A row: its time, and a value for each column. */
    record Row(LocalDateTime time, List<@Nullable Object> values) {}

    /** Loads rows as one table; returns once they can be queried. */
    static Loaded load(String name, List<Sale> sales, int scale) throws Exception {
        String amount = "Amount@" + scale;
        List<DruidColumn> columns = List.of(
                new DruidColumn("Branch Name", "Branch Name", Storage.STRING, 0),
                new DruidColumn("Item", "Item", Storage.STRING, 0),
                new DruidColumn("Client", "Client", Storage.STRING, 0),
                new DruidColumn("Order No", "Order No", Storage.STRING, 0),
                new DruidColumn("Amount", amount, Storage.LONG, scale),
                new DruidColumn("Cost", "Cost@" + scale, Storage.LONG, scale),
                new DruidColumn("Qty", "Qty", Storage.LONG, 0),
                new DruidColumn("Unit Price", "Unit Price@2", Storage.LONG, 2));
        List<Row> rows = sales.stream()
                .map(sale -> new Row(
                        sale.time(),
                        Arrays.asList(
                                sale.branch(),
                                sale.product(),
                                sale.customer(),
                                sale.order(),
                                sale.amount(),
                                sale.cost(),
                                sale.units(),
                                sale.price())))
                .toList();
        return new Loaded(load(name, columns, rows).table(), sales);
    }

    /** Loads rows as one table; returns once they can be queried. */
    static Loaded load(String name, List<DruidColumn> columns, List<Row> rows) throws Exception {
        String table = name + "__" + UUID.randomUUID().toString().replace("-", "");
        awaitSuccess(submit(spec(table, columns, rows)));
        DruidTable described = new DruidTable(
                table,
                UUID.randomUUID(),
                rows.size(),
                time(rows.stream().map(Row::time).min(Comparator.naturalOrder())),
                time(rows.stream().map(Row::time).max(Comparator.naturalOrder())),
                columns);
        awaitRows(described);
        return new Loaded(described, List.of());
    }

    private static @Nullable String time(Optional<LocalDateTime> time) {
        return time.map(Object::toString).orElse(null);
    }

    /** What submission-service would publish about these tables. */
    static DataSourcePublished describe(String tenant, String name, long version, List<Loaded> loaded) {
        return describe(tenant, name, version, columns(), loaded);
    }

    /** The same about tables of other columns. */
    static DataSourcePublished describe(
            String tenant, String name, long version, List<Column> columns, List<Loaded> loaded) {
        List<DruidTable> tables = loaded.stream().map(Loaded::table).toList();
        return new DataSourcePublished(
                tenant,
                name,
                version,
                Instant.now(),
                null,
                1,
                columns,
                tables,
                tables.stream().mapToLong(DruidTable::rows).sum(),
                tables.stream()
                        .map(DruidTable::minTime)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                tables.stream()
                        .map(DruidTable::maxTime)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Takes a table's rows out of Druid's servers, as a server that is lost would; returns once they are gone. */
    static void unload(Loaded loaded) throws Exception {
        send(HttpRequest.newBuilder(URI.create(Infrastructure.get("DRUID_URL") + "/druid/coordinator/v1/datasources/"
                        + loaded.table().name()))
                .DELETE()
                .build());
        Awaitility.await("unloaded")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> count(loaded.table()) == 0);
    }

    static void publish(DataSourcePublished published) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.get("KAFKA_BOOTSTRAP_SERVERS"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.DATA_SOURCE_PUBLISHED,
                            published.tenant() + "/" + published.dataSource(),
                            JSON.writeValueAsString(published)))
                    .get();
        }
    }

    /** Tells what an owner says, as ingest-service would. */
    static void describe(DataSourceDescribed description) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.get("KAFKA_BOOTSTRAP_SERVERS"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.DATA_SOURCE_DESCRIBED,
                            description.tenant() + "/" + description.dataSource(),
                            JSON.writeValueAsString(description)))
                    .get();
        }
    }

    /** Takes the description away again, so that a shared Kafka does not keep it. */
    static void retract(String tenant, String name) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.get("KAFKA_BOOTSTRAP_SERVERS"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.DATA_SOURCE_PUBLISHED, tenant + "/" + name, null))
                    .get();
        }
    }

    private static List<Column> columns() {
        return List.of(
                column("Sold At", ColumnType.TIMESTAMP, Role.TIME, Concept.DATE, Aggregation.NONE, 0),
                column("Branch Name", ColumnType.STRING, Role.DIMENSION, Concept.BRANCH, Aggregation.NONE, 0),
                column("Item", ColumnType.STRING, Role.DIMENSION, Concept.PRODUCT, Aggregation.NONE, 0),
                column("Client", ColumnType.STRING, Role.DIMENSION, Concept.CUSTOMER, Aggregation.NONE, 0),
                column("Order No", ColumnType.STRING, Role.DIMENSION, Concept.ORDER_ID, Aggregation.NONE, 0),
                column("Amount", ColumnType.DECIMAL, Role.METRIC, Concept.REVENUE, Aggregation.SUM, 4),
                column("Cost", ColumnType.DECIMAL, Role.METRIC, Concept.COST, Aggregation.SUM, 4),
                column("Qty", ColumnType.INTEGER, Role.METRIC, Concept.QUANTITY, Aggregation.SUM, 0),
                column(
                        "Unit Price",
                        ColumnType.DECIMAL,
                        Role.METRIC,
                        Concept.UNIT_PRICE,
                        Aggregation.WEIGHTED_AVERAGE,
                        2));
    }

    /** A column of a schema, of which nothing is known but this. */
    static Column column(
            String name, ColumnType type, Role role, @Nullable Concept concept, Aggregation aggregation, int scale) {
        return new Column(
                name,
                name,
                type,
                role,
                concept,
                aggregation,
                null,
                concept == Concept.REVENUE ? "KES" : null,
                scale,
                1,
                "named so",
                0,
                0,
                null,
                null,
                null,
                List.of());
    }

    private static Map<String, Object> spec(String table, List<DruidColumn> columns, List<Row> rows)
            throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            lines.append(JSON.writeValueAsString(row(columns, rows.get(i), i + FIRST_LINE)))
                    .append('\n');
        }
        List<Map<String, Object>> dimensions = new ArrayList<>();
        dimensions.add(Map.of("type", "long", "name", "__row"));
        columns.forEach(c -> dimensions.add(
                Map.of("type", c.storage() == Storage.STRING ? "string" : "long", "name", c.druidName())));
        return Map.of(
                "type",
                "index_parallel",
                "spec",
                Map.of(
                        "dataSchema",
                        Map.of(
                                "dataSource",
                                table,
                                "timestampSpec",
                                Map.of("column", "__time", "format", "millis"),
                                "dimensionsSpec",
                                Map.of("dimensions", dimensions),
                                "granularitySpec",
                                Map.of("segmentGranularity", "YEAR", "queryGranularity", "NONE", "rollup", false)),
                        "ioConfig",
                        Map.of(
                                "type",
                                "index_parallel",
                                "inputSource",
                                Map.of("type", "inline", "data", lines.toString()),
                                "inputFormat",
                                Map.of("type", "json")),
                        "tuningConfig",
                        Map.of("type", "index_parallel")));
    }

    private static Map<String, @Nullable Object> row(List<DruidColumn> columns, Row given, int line) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("__time", given.time().toInstant(ZoneOffset.UTC).toEpochMilli());
        row.put("__row", line);
        for (int i = 0; i < columns.size(); i++) {
            Object value = given.values().get(i);
            row.put(
                    columns.get(i).druidName(),
                    value instanceof BigDecimal number
                            ? number.movePointRight(columns.get(i).scale()).longValueExact()
                            : value);
        }
        return row;
    }

    private static String submit(Map<String, Object> spec) throws Exception {
        JsonNode answer = post("/druid/indexer/v1/task", JSON.writeValueAsString(spec));
        return answer.path("task").asText();
    }

    private static void awaitSuccess(String task) {
        Awaitility.await(task)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    String status = get("/druid/indexer/v1/task/" + task + "/status")
                            .path("status")
                            .path("statusCode")
                            .asText();
                    if (status.equals("FAILED")) {
                        throw new IllegalStateException("Druid could not load the test's rows");
                    }
                    return status.equals("SUCCESS");
                });
    }

    private static void awaitRows(DruidTable table) {
        Awaitility.await(table.name())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> count(table) == table.rows());
    }

    private static long count(DruidTable table) throws Exception {
        String query = "{\"queryType\":\"timeseries\",\"dataSource\":\"" + table.name()
                + "\",\"intervals\":[\"1000-01-01/3000-01-01\"],\"granularity\":\"all\","
                + "\"aggregations\":[{\"type\":\"count\",\"name\":\"n\"}]}";
        return post("/druid/v2", query).path(0).path("result").path("n").asLong();
    }

    private static JsonNode post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(Infrastructure.get("DRUID_URL") + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(Infrastructure.get("DRUID_URL") + path))
                .build());
    }

    private static JsonNode send(HttpRequest request) throws Exception {
        return JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
