package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.gateway.model.Atom;
import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Results.Listing;
import io.salesanalytics.gateway.query.RowQuestion.RowOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single rows: one page for one question, with how many there are in all. */
final class Listings {
    private static final Formula ROWS = new Formula.Of(new Atom.Rows());
    private static final String TIME = "time";

    private final Engine engine;
    private final SemanticModel model;
    private final Ask.Listing ask;
    private final List<Column> columns;
    private final Span span;
    private final List<Condition> filters;
    private final RowOrder order;

    Listings(Engine engine, SemanticModel model, Wording wording, Ask.Rows rows, Ask.Listing ask) {
        this.engine = engine;
        this.model = model;
        this.ask = ask;
        this.columns = wording.columns(ask.columns());
        this.span = wording.span(wording.range(rows.range()));
        this.filters = new ArrayList<>(wording.filters(rows.filters()));
        String search = ask.search();
        if (search != null && !search.isBlank() && !model.dimensions().isEmpty()) {
            filters.add(wording.search(search.strip()));
        }
        this.order = order(wording, ask.orderBy());
    }

    private static RowOrder order(Wording wording, Ask.@Nullable OrderBy asked) {
        boolean descending = asked != null && Boolean.TRUE.equals(asked.descending());
        if (asked == null || asked.by().equals(TIME)) {
            return new RowOrder(null, descending);
        }
        Column column = wording.columns(List.of(asked.by())).get(0);
        return new RowOrder(column.role() == Role.TIME ? null : column.name(), descending);
    }

    /** The order's name in its cursors. */
    static String name(RowOrder order) {
        return (order.descending() ? "-" : "+") + (order.column() == null ? "" : order.column());
    }

    Listing answer() {
        int offset = Wording.offset(ask);
        Column time = model.times().column();
        RowPage page = engine.rows(
                model,
                new RowQuestion(
                        columns.stream().map(Column::name).toList(),
                        time == null ? "" : time.name(),
                        time != null && time.type() == ColumnType.DATE,
                        span,
                        filters,
                        order,
                        Wording.limit(ask.first()),
                        ask.after() == null ? null : RowCursor.of(ask.after(), name(order)),
                        offset));
        Table total = engine.ask(model, Question.totals(span, filters, List.of(ROWS)));
        BigDecimal count = total.rows().get(0).values().get(0);
        List<RowPage.Row> rows = page.rows();
        return new Listing(
                columns.stream().map(Column::name).toList(),
                rows.stream().map(RowPage.Row::cells).toList(),
                count == null ? 0 : count.longValueExact(),
                page.more() ? rows.get(rows.size() - 1).place().text() : null);
    }
}
