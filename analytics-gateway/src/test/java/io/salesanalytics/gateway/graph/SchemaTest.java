package io.salesanalytics.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.query.FilterOperator;
import io.salesanalytics.gateway.query.Granularity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void hasTheConstantsThatTheCodeHas() throws IOException {
        TypeDefinitionRegistry schema = schema();

        assertThat(constants(schema, "IngestionStatus")).isEqualTo(names(TaskStatus.values()));
        assertThat(constants(schema, "Granularity")).isEqualTo(names(Granularity.values()));
        assertThat(constants(schema, "Comparison")).isEqualTo(names(Comparison.values()));
        assertThat(constants(schema, "FilterOperator")).isEqualTo(names(FilterOperator.values()));
    }

    private static List<String> constants(TypeDefinitionRegistry schema, String name) {
        EnumTypeDefinition type = (EnumTypeDefinition) schema.getType(name).orElseThrow();
        return type.getEnumValueDefinitions().stream()
                .map(EnumValueDefinition::getName)
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static TypeDefinitionRegistry schema() throws IOException {
        try (InputStream file = Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/schema.graphql"))) {
            return new SchemaParser().parse(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
    }
}
