package io.salesanalytics.gateway.druid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keepsAColumnsNameInsideItsQuotes() {
        assertThat(Expression.column("a\" * \"b\\").text()).isEqualTo("\"a\\\" * \\\"b\\\\\"");
    }

    @Test
    void keepsAHostileValueAValue() throws Exception {
        JsonNode filter = JSON.valueToTree(new DruidFilter.In("x\",\"y", List.of("a'); DROP--", "日本 🎉")));

        assertThat(filter.path("type").asText()).isEqualTo("in");
        assertThat(filter.path("dimension").asText()).isEqualTo("x\",\"y");
        assertThat(filter.path("values").path(0).asText()).isEqualTo("a'); DROP--");
    }

    @Test
    void readsManyTablesAsOne() {
        assertThat(DruidSource.of(List.of("a"))).isEqualTo(new DruidSource.Table("a"));
        assertThat(DruidSource.of(List.of("a", "b"))).isEqualTo(new DruidSource.Union(List.of("a", "b")));
    }
}
