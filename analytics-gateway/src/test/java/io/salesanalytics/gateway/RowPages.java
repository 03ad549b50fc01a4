package io.salesanalytics.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one question in one order, page by page. */
final class RowPages {
    private final GraphClient client;
    private final Map<String, Object> question;

    RowPages(GraphClient client, RandomQuestion question, List<String> columns, String by, boolean descending) {
        this.client = client;
        this.question = new HashMap<>(question.variables());
        this.question.put("columns", columns);
        this.question.put("by", Map.of("by", by, "direction", descending ? "DESC" : "ASC"));
    }

    /** One page; {@code next} is where a following one starts, or null. */
    record Page(List<List<@Nullable Object>> rows, long total, @Nullable String next) {}

    Page after(@Nullable String cursor, int first) throws Exception {
        return page("after", cursor, first);
    }

    Page at(int offset, int first) throws Exception {
        return page("offset", offset, first);
    }

    /** All rows as cursors lead through them. */
    List<List<@Nullable Object>> all(int first) throws Exception {
        List<List<@Nullable Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            Page page = after(cursor, first);
            all.addAll(page.rows);
            cursor = page.next;
        } while (cursor != null);
        return all;
    }

    private Page page(String from, @Nullable Object where, int first) throws Exception {
        Map<String, Object> variables = new HashMap<>(question);
        variables.put("first", first);
        variables.put(from, where);
        JsonNode page = client.data(
                        """
                        query($r:DateRangeInput,$f:[FilterInput!],$columns:[String!],$first:Int,$after:String,$offset:Int,$by:OrderInput,$z:String){
                          rows(dataSource:"gw-queries",range:$r,filters:$f,columns:$columns,first:$first,after:$after,offset:$offset,orderBy:$by,timeZone:$z){
                            rows totalCount pageInfo{hasNextPage endCursor}}}""",
                        variables)
                .path("rows");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        page.path("rows").forEach(row -> rows.add(QueriesIT.texts(row)));
        JsonNode info = page.path("pageInfo");
        return new Page(
                rows,
                page.path("totalCount").asLong(),
                info.path("hasNextPage").asBoolean() ? info.path("endCursor").asText() : null);
    }
}
