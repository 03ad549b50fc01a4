package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.DataSourceDescribed;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.OwnerModel;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.contracts.Target;
import io.salesanalytics.gateway.model.Availability.Available;
import io.salesanalytics.gateway.model.Availability.Unavailable;
import io.salesanalytics.semantics.formula.SalesMeasures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of one version of a data source. */
public final class SemanticModel {
    private final DataSourcePublished source;
    private final SchemaColumns columns;
    private final NamedMeasures named;
    private final OwnerMeasures owners;
    private final OwnerModel said;
    private final Settings settings;
    private final long described;

    private SemanticModel(DataSourcePublished source, OwnerModel said, long described) {
        this.source = Rates.corrected(source);
        this.said = said;
        this.settings = Settings.of(said.settings());
        this.described = described;
        this.columns = new SchemaColumns(
                this.source.columns(),
                new Stored(source.tables(), scales(source), largest(source), distinct(source)),
                settings.currency());
        this.named = new NamedMeasures(columns);
        this.owners = new OwnerMeasures(said.measures(), columns, this::general);
    }

    private static Map<String, Integer> scales(DataSourcePublished source) {
        return source.columns().stream().collect(Collectors.toMap(Column::name, Column::scale, Math::max));
    }

    private static Map<String, Long> distinct(DataSourcePublished source) {
        return source.columns().stream().collect(Collectors.toMap(Column::name, Column::distinct, Math::max));
    }

    private static Map<String, BigDecimal> largest(DataSourcePublished source) {
        Map<String, BigDecimal> largest = new HashMap<>();
        for (Column column : source.columns()) {
            if (column.role() == Role.METRIC && column.min() != null && column.max() != null) {
                BigDecimal least = new BigDecimal(column.min()).abs();
                largest.put(column.name(), least.max(new BigDecimal(column.max()).abs()));
            }
        }
        return largest;
    }

    /** The model of a data source as published, whose owner has said nothing. */
    public static SemanticModel of(DataSourcePublished source) {
        return new SemanticModel(source, OwnerModel.NONE, 0);
    }

    /** The model of a data source as published and as its owner describes it. */
    public static SemanticModel of(DataSourcePublished source, DataSourceDescribed description) {
        return new SemanticModel(source, description.model(), description.version());
    }

    /** The version of what its owner says; 0 where that is nothing. */
    public long described() {
        return described;
    }

    /** How its times and amounts are meant. */
    public Settings settings() {
        return settings;
    }

    /** What measures are to reach. */
    public List<Target> targets() {
        return said.targets();
    }

    /** What it is made from. */
    public DataSourcePublished source() {
        return source;
    }

    /** How the columns are kept. */
    public Stored stored() {
        return columns.stored();
    }

    /** The dimensions, in the file's order. */
    public List<Dimension> dimensions() {
        return columns.dimensions().stream().map(this::dimension).toList();
    }

    /** The dimension with this column name or, failing that, this concept; null when there is none. */
    public @Nullable Dimension dimension(String name) {
        for (Column column : columns.dimensions()) {
            if (column.name().equals(name)) {
                return dimension(column);
            }
        }
        Concept concept = SalesMeasures.concept(name).orElse(null);
        Column column = concept == null ? null : columns.dimension(concept);
        return column == null ? null : dimension(column);
    }

    /**
     * The column that rows can be filtered by under this name: a dimension, else a metric column by its own name or its
     * concept; null for neither.
     */
    public @Nullable Column filterable(String name) {
        Dimension dimension = dimension(name);
        String wanted = dimension == null ? name : dimension.name();
        return Stream.concat(columns.dimensions().stream(), columns.metrics().stream())
                .filter(c -> c.name().equals(wanted))
                .findFirst()
                .or(() -> SalesMeasures.concept(name).map(columns::metric))
                .orElse(null);
    }

    /** What the data's times are. */
    public Times times() {
        return Times.of(source.columns(), settings);
    }

    /** The columns that rows can be listed with, in the file's order: the time, dimensions and metrics. */
    public List<Column> listable() {
        return source.columns().stream()
                .filter(c -> c.role() == Role.TIME
                        || c.role() != Role.IGNORED
                                && !stored().variants(c.name()).isEmpty())
                .toList();
    }

    /** The listable column of this name or, failing that, this concept; null when there is none. */
    public @Nullable Column listable(String name) {
        List<Column> all = listable();
        Concept concept = SalesMeasures.concept(name).orElse(null);
        return all.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .or(() -> all.stream()
                        .filter(c -> concept != null && c.concept() == concept)
                        .findFirst())
                .orElse(null);
    }

    /** All measures that can be had: the named ones first, then the owner's, then every metric column. */
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        Set<String> own = columns.metrics().stream().map(Column::name).collect(Collectors.toSet());
        for (Map.Entry<String, Availability> entry : named.all().entrySet()) {
            if (entry.getValue() instanceof Available available && !own.contains(entry.getKey())) {
                all.add(labelled(available.measure(), entry.getKey()));
            }
        }
        for (Availability measure : owners.all().values()) {
            if (measure instanceof Available available) {
                all.add(available.measure());
            }
        }
        columns.metrics().stream()
                .filter(column -> !owners.all().containsKey(column.name()))
                .forEach(column -> all.add(labelled(own(column), column.name())));
        return all;
    }

    /** The named measures and the owner's that cannot be had, each with its reason. */
    public List<Unavailable> unavailable() {
        return Stream.concat(named.all().values().stream(), owners.all().values().stream())
                .filter(Unavailable.class::isInstance)
                .map(Unavailable.class::cast)
                .toList();
    }

    /**
     * The measure of this name: the owner's, a metric column, a named measure or a concept; null when there is no such
     * name.
     */
    public @Nullable Availability measure(String name) {
        Availability owners = this.owners.all().get(name);
        return owners == null ? general(name) : owners;
    }

    private @Nullable Availability general(String name) {
        for (Column column : columns.metrics()) {
            if (column.name().equals(name)) {
                return new Available(labelled(own(column), name));
            }
        }
        Availability known = named.all().get(SalesMeasures.canonical(name));
        if (known != null) {
            return renamed(known, name);
        }
        Concept concept = SalesMeasures.concept(name).orElse(null);
        if (concept == null) {
            return null;
        }
        Column column = columns.metric(concept);
        return column == null
                ? new Unavailable(name, Lack.of(Lack.Code.NO_COLUMN_WITH_MEANING, "name", name))
                : new Available(labelled(own(column).named(name), column.name()));
    }

    /** A key figure of the summary. */
    public Availability kpi(Kpi kpi) {
        Availability known = named.all().get(SalesMeasures.canonical(kpi.key()));
        return renamed(Objects.requireNonNull(known, "every key figure is a named measure"), kpi.key());
    }

    /** The currency of the revenue, or the only one in the data, or null. */
    public @Nullable String currency() {
        return columns.currency(columns.metric(Concept.REVENUE));
    }

    private Availability renamed(Availability measure, String name) {
        return measure instanceof Available available
                ? new Available(labelled(available.measure(), SalesMeasures.canonical(name))
                        .named(name))
                : new Unavailable(name, ((Unavailable) measure).lack());
    }

    /** The same as the owner calls it. */
    private Measure labelled(Measure measure, String name) {
        String label = said.labels().get(name);
        return label == null ? measure : measure.labelled(label);
    }

    private Dimension dimension(Column column) {
        String concept = column.concept() == null ? null : SalesMeasures.name(column.concept());
        String general = concept == null ? column.name() : said.labels().getOrDefault(concept, column.name());
        return new Dimension(
                column.name(), said.labels().getOrDefault(column.name(), general), concept, leastDistinct(column));
    }

    /** Two uploads of one value each may have different ones, which their extremes tell. */
    private static long leastDistinct(Column column) {
        boolean several = column.distinct() == 1 && !Objects.equals(column.min(), column.max());
        return (several ? 2 : column.distinct()) + (column.nulls() > 0 ? 1 : 0);
    }

    private Measure own(Column column) {
        String weight = weight(column);
        return switch (column.aggregation()) {
            case AVERAGE -> average(column);
            case WEIGHTED_AVERAGE -> weight == null ? average(column) : weighted(column, weight);
            case SUM, NONE -> ownMeasure(column, "sum", new Formula.Of(new Atom.SumOf(column.name())));
        };
    }

    private @Nullable String weight(Column column) {
        Column weight = columns.metric(Concept.QUANTITY);
        if (weight == null || weight.name().equals(column.name())) {
            weight = columns.metric(Concept.REVENUE);
        }
        return weight == null || weight.name().equals(column.name()) ? null : weight.name();
    }

    private Measure average(Column column) {
        return ownMeasure(
                column, "average", ratio(column, new Atom.SumOf(column.name()), new Atom.ValuesOf(column.name())));
    }

    private Measure weighted(Column column, String weight) {
        Formula formula =
                ratio(column, Atom.ProductsOf.of(column.name(), weight), new Atom.WeightOf(column.name(), weight));
        Measure measure = ownMeasure(column, "average", formula);
        return new Measure(
                measure.name(),
                measure.label(),
                measure.unit(),
                measure.currency(),
                measure.scale(),
                measure.formula() + " weighted by " + weight,
                formula);
    }

    private static Formula ratio(Column column, Atom part, Atom whole) {
        return new Formula.Ratio(
                new Formula.Of(part),
                new Formula.Of(whole),
                BigDecimal.ONE,
                column.scale() + NamedMeasures.EXTRA_DIGITS);
    }

    private static Measure ownMeasure(Column column, String how, Formula formula) {
        return new Measure(
                column.name(),
                column.name(),
                column.currency() == null ? "number" : "currency",
                column.currency(),
                column.scale(),
                how + " of " + column.name(),
                formula);
    }
}
