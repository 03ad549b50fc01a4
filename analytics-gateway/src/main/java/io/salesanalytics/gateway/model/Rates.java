package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.naming.Percentages;

/** Sees to it that no rate is added up, also where it was published before percent signs were understood. */
final class Rates {
    private Rates() {}

    static DataSourcePublished corrected(DataSourcePublished source) {
        return new DataSourcePublished(
                source.tenant(),
                source.dataSource(),
                source.version(),
                source.publishedAt(),
                source.cause(),
                source.schemaVersion(),
                source.columns().stream().map(Rates::corrected).toList(),
                source.tables(),
                source.rows(),
                source.minTime(),
                source.maxTime());
    }

    private static Column corrected(Column column) {
        boolean summedRate =
                column.role() == Role.METRIC && column.aggregation() == Aggregation.SUM && Percentages.areIn(column);
        return summedRate
                ? new Column(
                        column.name(),
                        column.druidName(),
                        column.type(),
                        column.role(),
                        column.concept(),
                        Aggregation.WEIGHTED_AVERAGE,
                        column.format(),
                        column.currency(),
                        column.scale(),
                        column.confidence(),
                        column.reason(),
                        column.nulls(),
                        column.distinct(),
                        column.min(),
                        column.max(),
                        column.sum(),
                        column.examples())
                : column;
    }
}
