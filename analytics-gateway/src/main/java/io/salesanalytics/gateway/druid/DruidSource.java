package io.salesanalytics.gateway.druid;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a native query reads. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DruidSource.Table.class, name = "table"),
    @JsonSubTypes.Type(value = DruidSource.Union.class, name = "union"),
    @JsonSubTypes.Type(value = DruidSource.Nested.class, name = "query")
})
public sealed interface DruidSource {

    /** One table. */
    record Table(String name) implements DruidSource {}

    /** Several tables read as one; a column that a table lacks is null there. */
    record Union(List<String> dataSources) implements DruidSource {}

    /** The result of another query. */
    record Nested(DruidQuery query) implements DruidSource {}

    /** The tables as one source. */
    static DruidSource of(List<String> tables) {
        return tables.size() == 1 ? new Table(tables.get(0)) : new Union(List.copyOf(tables));
    }
}
