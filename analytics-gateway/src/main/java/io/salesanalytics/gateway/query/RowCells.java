package io.salesanalytics.gateway.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.model.Stored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page that Druid's groups make: each as often as there are rows of it, cells as exact text. */
final class RowCells {
    private final RowQuestion question;
    private final List<List<DruidColumn>> variants;

    RowCells(RowQuestion question, Stored stored) {
        this.question = question;
        this.variants = question.columns().stream().map(stored::variants).toList();
    }

    /**
     * @param before how many rows come with the page's though they are before it
     */
    RowPage page(JsonNode groups, long before) {
        List<RowPage.Row> rows = new ArrayList<>();
        RowCursor last = null;
        long rank = 0;
        for (JsonNode group : groups) {
            JsonNode fields = group.get("event");
            List<@Nullable String> cells = cells(fields);
            long times = fields.path(QueryPlan.COUNT).asLong();
            for (long i = 0; i < times && rank <= question.first() + before; i++) {
                last = place(fields, last);
                rank++;
                if (!isBefore(last, rank, before)) {
                    rows.add(new RowPage.Row(cells, last));
                }
            }
        }
        boolean more = rows.size() > question.first();
        return new RowPage(more ? List.copyOf(rows.subList(0, question.first())) : rows, more, null);
    }

    /** The rows of the page before that agree with its last one come again, as far as they are still there. */
    private boolean isBefore(RowCursor place, long rank, long before) {
        RowCursor after = question.after();
        return after == null ? rank <= before : agree(after, place) && place.nth() <= after.nth();
    }

    private RowCursor place(JsonNode fields, @Nullable RowCursor last) {
        RowCursor place = new RowCursor(
                RowPlan.value(fields), RowPlan.time(fields), RowPlan.line(fields), 1, Listings.name(question.order()));
        return last != null && agree(last, place)
                ? new RowCursor(place.value(), place.time(), place.line(), last.nth() + 1, place.order())
                : place;
    }

    private static boolean agree(RowCursor one, RowCursor other) {
        return one.time() == other.time()
                && one.line() == other.line()
                && java.util.Objects.equals(one.value(), other.value());
    }

    private List<@Nullable String> cells(JsonNode fields) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            cells.add(
                    question.columns().get(i).equals(question.timeColumn())
                            ? time(RowPlan.time(fields))
                            : cell(fields, i));
        }
        return cells;
    }

    private @Nullable String cell(JsonNode fields, int column) {
        for (int variant = 0; variant < variants.get(column).size(); variant++) {
            JsonNode value = fields.get(RowPlan.cell(column, variant));
            if (value != null && !value.isNull()) {
                return text(value, variants.get(column).get(variant));
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode value, DruidColumn kept) {
        return switch (kept.storage()) {
            case STRING -> value.asText().isEmpty() ? null : value.asText();
            case LONG -> plain(value.decimalValue().movePointLeft(kept.scale()));
            case DOUBLE -> plain(value.decimalValue().setScale(kept.scale(), RoundingMode.HALF_UP));
        };
    }

    private static String plain(BigDecimal number) {
        return Formula.plain(number).toPlainString();
    }

    private String time(long millis) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        Zones zones = question.span().zones();
        if (zones != null) {
            return Timeline.text(zones.seen(time));
        }
        return question.isDay() ? time.toLocalDate().toString() : Timeline.text(time);
    }
}
