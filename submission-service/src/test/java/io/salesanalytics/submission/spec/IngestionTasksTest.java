package io.salesanalytics.submission.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class IngestionTasksTest {
    private static final String HOSTILE = "a\", system('x') || \"b";
    private static final UUID TASK = UUID.fromString("6f1f7a3e-52a1-4f0c-9d5f-2f1f5f0a7b11");

    private final JsonNode task = new ObjectMapper().valueToTree(IngestionTasks.of(file(1000), "the_table", "the_id"));
    private final JsonNode schema = task.at("/spec/dataSchema");

    @Test
    void isAnIndexParallelTaskOfTheGivenIdAndTable() {
        assertThat(task.path("type").asText()).isEqualTo("index_parallel");
        assertThat(task.path("id").asText()).isEqualTo("the_id");
        assertThat(schema.path("dataSource").asText()).isEqualTo("the_table");
        assertThat(task.at("/spec/ioConfig/appendToExisting").asBoolean(true)).isFalse();
        assertThat(schema.at("/granularitySpec/rollup").asBoolean(true)).isFalse();
    }

    @Test
    void readsTheCleanFileByPosition() {
        assertThat(task.at("/spec/ioConfig/inputSource").toString())
                .isEqualTo("{\"type\":\"s3\",\"objects\":[{\"bucket\":\"b\",\"path\":\"k\"}]}");
        JsonNode format = task.at("/spec/ioConfig/inputFormat");
        assertThat(format.path("columns").toString()).isEqualTo("[\"t\",\"r\",\"c0\",\"c1\",\"c2\",\"c3\"]");
        assertThat(format.path("skipHeaderRows").asInt()).isEqualTo(1);
        assertThat(format.path("listDelimiter").asText()).isEqualTo(TASK.toString());
    }

    @Test
    void keepsNamesOutOfExpressions() {
        assertThat(texts(schema.at("/transformSpec/transforms"), "expression"))
                .containsExactly(
                        "cast(\"r\", 'LONG')",
                        "\"c1\"",
                        "cast(\"c2\", 'LONG')",
                        "cast(round(cast(\"c3\", 'DOUBLE') * 100), 'LONG')",
                        "cast(\"c0\", 'DOUBLE')");
        assertThat(texts(schema.at("/transformSpec/transforms"), "name")).contains(HOSTILE);
    }

    @Test
    void typesEveryColumn() {
        assertThat(texts(schema.at("/dimensionsSpec/dimensions"), "type"))
                .containsExactly("long", "string", "long", "long", "double");
        assertThat(texts(schema.at("/dimensionsSpec/dimensions"), "name"))
                .containsExactly("__row", HOSTILE, "Units", "Sales@2", "Ratio@double");
    }

    @Test
    void neverLeavesARowOutQuietly() {
        assertThat(task.at("/spec/tuningConfig/maxParseExceptions").asInt(-1)).isZero();
        assertThat(task.at("/spec/tuningConfig/logParseExceptions").asBoolean()).isTrue();
        assertThat(schema.at("/granularitySpec/intervals/0").asText())
                .isEqualTo("2025-01-01T00:00Z/2025-12-31T23:59:59.001Z");
    }

    @Test
    void cutsManyRowsByTimeAndFewNotAtAll() {
        assertThat(granularity(1000)).isEqualTo("ALL");
        assertThat(granularity(5_000_000)).isEqualTo("QUARTER");
        assertThat(granularity(20_000_000)).isEqualTo("MONTH");
    }

    private static String granularity(long rows) {
        return IngestionTasks.of(file(rows), "t", "i")
                .spec()
                .dataSchema()
                .granularitySpec()
                .segmentGranularity();
    }

    private static List<String> texts(JsonNode nodes, String field) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.path(field).asText())
                .toList();
    }

    private static SchemaResolved file(long rows) {
        return new SchemaResolved(
                new TaskRef("main", "sales", TASK, 1, "f.csv"),
                LoadMode.APPEND,
                new StoredFile("b", "k", 1, "0".repeat(64)),
                new RowCounts(rows, rows, 0, 0),
                "2025-01-01T00:00:00.000",
                "2025-12-31T23:59:59.000",
                1,
                List.of("Ratio", HOSTILE, "Units", "Sales"),
                List.of(),
                List.of(
                        new DruidColumn(HOSTILE, HOSTILE, Storage.STRING, 0),
                        new DruidColumn("Units", "Units", Storage.LONG, 0),
                        new DruidColumn("Sales", "Sales@2", Storage.LONG, 2),
                        new DruidColumn("Ratio", "Ratio@double", Storage.DOUBLE, 0)));
    }
}
