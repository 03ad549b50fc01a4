package io.salesanalytics.gateway.rest;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.gateway.model.Availability;
import io.salesanalytics.gateway.model.Dimension;
import io.salesanalytics.gateway.model.SemanticModel;
import io.salesanalytics.gateway.query.Analytics;
import io.salesanalytics.gateway.query.Ask;
import io.salesanalytics.gateway.query.Comparison;
import io.salesanalytics.gateway.query.Results;
import io.salesanalytics.gateway.rest.Page.Pagination;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pages of tables of one data source. */
final class Tables {
    private final Analytics analytics;
    private final SemanticModel model;
    private final Ask.Rows rows;

    Tables(Analytics analytics, SemanticModel model, Ask.Rows rows) {
        this.analytics = analytics;
        this.model = model;
        this.rows = rows;
    }

    /** The rows themselves; metrics are numbers. */
    Page rows(Paging paging) {
        Results.Listing listing = analytics.rows(
                model, rows, new Ask.Listing(List.of(), paging.order(), null, paging.rows(), null, paging.offset()));
        Set<String> numbers = model.listable().stream()
                .filter(c -> c.role() == Role.METRIC)
                .map(Column::name)
                .collect(Collectors.toSet());
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (List<@Nullable String> cells : listing.rows()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                String column = listing.columns().get(i);
                row.put(column, cell != null && numbers.contains(column) ? new BigDecimal(cell) : cell);
            }
            data.add(row);
        }
        return new Page(listing.columns(), data, at(paging, listing.totalCount()), Map.of(), List.of());
    }

    /** The values of a dimension with measures. */
    Page groups(String concept, Paging paging, String... wanted) {
        int upTo = paging.upTo();
        Map<String, String> unavailable = new LinkedHashMap<>();
        Dimension dimension = model.dimension(concept);
        if (dimension == null) {
            unavailable.put(concept, "No " + concept + " column in this data.");
            return new Page(List.of(), List.of(), at(paging, 0), unavailable, List.of());
        }
        List<String> measures = new ArrayList<>();
        for (String name : wanted) {
            if (model.measure(name) instanceof Availability.Unavailable missing) {
                unavailable.put(name, missing.reason());
            } else {
                measures.add(name);
            }
        }
        Results.Breakdown groups = analytics.breakdown(
                model,
                rows,
                new Ask.Breakdown(List.of(dimension.name()), measures, Comparison.NONE, paging.order(), upTo, false));
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (Results.BreakdownRow group : page(groups.rows(), paging)) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put(dimension.name(), group.key().get(0));
            for (int i = 0; i < measures.size(); i++) {
                row.put(measures.get(i), group.values().get(i));
            }
            data.add(row);
        }
        List<String> columns = new ArrayList<>(List.of(dimension.name()));
        columns.addAll(measures);
        Analytics.Groups total = groups.truncated()
                ? analytics.groups(model, rows, dimension.name())
                : new Analytics.Groups(groups.rows().size(), false);
        List<String> estimated = new ArrayList<>(groups.estimated());
        if (total.estimated()) {
            estimated.add("total");
        }
        return new Page(columns, data, at(paging, total.count()), unavailable, estimated);
    }

    private static <T> List<T> page(List<T> upToIt, Paging paging) {
        return upToIt.subList(Math.min(paging.offset(), upToIt.size()), upToIt.size());
    }

    private static Pagination at(Paging paging, long total) {
        return new Pagination(paging.page, paging.perPage, total);
    }
}
