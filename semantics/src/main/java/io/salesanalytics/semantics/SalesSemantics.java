package io.salesanalytics.semantics;

import io.salesanalytics.contracts.Aggregation;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnChoice;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.Role;
import io.salesanalytics.semantics.aggregation.AggregationRule;
import io.salesanalytics.semantics.concept.BasisOfAmounts;
import io.salesanalytics.semantics.concept.ConceptAssignment;
import io.salesanalytics.semantics.concept.ConceptAssignment.Assigned;
import io.salesanalytics.semantics.concept.MarginRate;
import io.salesanalytics.semantics.concept.SenderChoices;
import io.salesanalytics.semantics.naming.Percentages;
import io.salesanalytics.semantics.role.RoleRules;
import io.salesanalytics.semantics.role.RoleVerdict;
import io.salesanalytics.semantics.storage.StorageRule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells from names, types and values what each column of a sales file is for and means. */
public final class SalesSemantics {
    private static final String DRUID_TIME = "__time";
    private static final String SENDERS_WORD = "Its sender said so.";

    private SalesSemantics() {}

    /** As {@link #interpret(List, String, String, List, List)} where neither sender nor schema say anything. */
    public static Interpretation interpret(List<ColumnProfile> profiles, String timeColumn, String timeOfDayColumn) {
        return interpret(profiles, timeColumn, timeOfDayColumn, List.of(), List.of());
    }

    /**
     * Interprets a file's columns.
     *
     * @param profiles what was found in each column
     * @param timeColumn the column that says when the sale was; empty when there is none
     * @param timeOfDayColumn the column whose time of day was added to it; empty when there is none
     * @param choices what the sender says that columns are; what they cannot be is left aside
     * @param known the data source's schema so far: what it says about a column stays, as far as the cells allow
     */
    public static Interpretation interpret(
            List<ColumnProfile> profiles,
            String timeColumn,
            String timeOfDayColumn,
            List<ColumnChoice> choices,
            List<Column> known) {
        Map<String, ColumnChoice> chosen = SenderChoices.possible(choices, profiles);
        Map<String, Column> kept = known.stream()
                .filter(column -> column.role() == Role.DIMENSION || column.role() == Role.METRIC)
                .collect(Collectors.toMap(Column::name, Function.identity(), (first, second) -> first, HashMap::new));
        Map<String, RoleVerdict> verdicts = new LinkedHashMap<>();
        for (ColumnProfile profile : profiles) {
            ColumnChoice choice = chosen.get(profile.name());
            verdicts.put(
                    profile.name(),
                    choice != null && choice.role() != Role.TIME
                            ? new RoleVerdict(choice.role(), 1, SENDERS_WORD)
                            : verdict(profile, timeColumn, timeOfDayColumn, kept.get(profile.name())));
        }
        Map<String, Role> roles = verdicts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().role()));
        profiles.forEach(profile -> kept.computeIfPresent(
                profile.name(), (name, column) -> isContradicted(column, profile) ? null : column));
        Map<String, Assigned> concepts = concepts(profiles, roles, kept, chosen);
        List<DruidColumn> stored = StorageRule.of(profiles, roles);
        return new Interpretation(columns(profiles, verdicts, concepts, stored, kept), stored);
    }

    private static RoleVerdict verdict(
            ColumnProfile profile, String timeColumn, String timeOfDayColumn, @Nullable Column known) {
        if (profile.name().equals(timeColumn)) {
            return new RoleVerdict(Role.TIME, profile.confidence(), "It says when the sale was.");
        }
        if (profile.name().equals(timeOfDayColumn)) {
            return new RoleVerdict(Role.IGNORED, 1, "Its time of day was added to " + timeColumn + ".");
        }
        RoleVerdict judged = RoleRules.judge(profile);
        if (known == null || profile.values() == 0 || known.role() == Role.METRIC && !numeric(profile)) {
            return judged;
        }
        return new RoleVerdict(known.role(), known.confidence(), known.reason());
    }

    /** What was said of a column when too few cells told otherwise is taken back. */
    private static boolean isContradicted(Column known, ColumnProfile profile) {
        return known.concept() != null && BasisOfAmounts.contradicts(known.concept(), profile);
    }

    private static boolean numeric(ColumnProfile profile) {
        return profile.type() == ColumnType.INTEGER || profile.type() == ColumnType.DECIMAL;
    }

    /** What the sender said holds, and columns of the schema keep what they mean; the others share what is left. */
    private static Map<String, Assigned> concepts(
            List<ColumnProfile> profiles,
            Map<String, Role> roles,
            Map<String, Column> kept,
            Map<String, ColumnChoice> chosen) {
        Set<Concept> taken = EnumSet.noneOf(Concept.class);
        kept.values().stream().map(Column::concept).filter(Objects::nonNull).forEach(taken::add);
        chosen.values().stream()
                .map(ColumnChoice::concept)
                .filter(Objects::nonNull)
                .forEach(taken::add);
        List<ColumnProfile> free = profiles.stream()
                .filter(profile -> !kept.containsKey(profile.name()) && !chosen.containsKey(profile.name()))
                .toList();
        Map<String, Assigned> concepts = new HashMap<>(ConceptAssignment.assign(free, roles, taken));
        chosen.forEach((name, choice) -> {
            if (choice.concept() != null) {
                concepts.put(name, new Assigned(choice.concept(), 1));
            }
        });
        for (ColumnProfile profile : profiles) {
            Column column = kept.get(profile.name());
            if (column != null
                    && !chosen.containsKey(profile.name())
                    && column.concept() != null
                    && roles.get(profile.name()) == column.role()
                    && !ConceptAssignment.contradicts(column.concept(), profile)) {
                concepts.put(profile.name(), new Assigned(column.concept(), column.confidence()));
            }
        }
        roles.forEach((name, role) -> {
            if (role == Role.TIME) {
                concepts.put(name, new Assigned(Concept.DATE, 1));
            }
        });
        return concepts;
    }

    private static List<Column> columns(
            List<ColumnProfile> profiles,
            Map<String, RoleVerdict> verdicts,
            Map<String, Assigned> concepts,
            List<DruidColumn> stored,
            Map<String, Column> kept) {
        Map<String, String> druidNames =
                stored.stream().collect(Collectors.toMap(DruidColumn::name, DruidColumn::druidName));
        Set<Concept> present = EnumSet.noneOf(Concept.class);
        concepts.values().forEach(assigned -> present.add(assigned.concept()));
        String onlyCurrency = OnlyCurrency.of(profiles, concepts);
        return profiles.stream()
                .map(profile -> {
                    RoleVerdict verdict = Objects.requireNonNull(verdicts.get(profile.name()));
                    Assigned concept = concepts.get(profile.name());
                    String druidName = verdict.role() == Role.TIME ? DRUID_TIME : druidNames.get(profile.name());
                    Aggregation aggregation =
                            concept == null && verdict.role() == Role.METRIC && MarginRate.isIn(profile, profiles)
                                    ? AggregationRule.ofRate(present)
                                    : aggregation(profile, verdict.role(), concept, present, kept.get(profile.name()));
                    boolean money = concept != null && ConceptAssignment.isInCurrency(concept.concept());
                    String currency = profile.currency() == null && money ? onlyCurrency : profile.currency();
                    return column(profile, verdict, concept, druidName, aggregation, currency);
                })
                .toList();
    }

    private static Aggregation aggregation(
            ColumnProfile profile,
            Role role,
            @Nullable Assigned concept,
            Set<Concept> present,
            @Nullable Column known) {
        if (role != Role.METRIC) {
            return Aggregation.NONE;
        }
        return known != null && known.role() == Role.METRIC && !isSummedRate(known, profile)
                ? known.aggregation()
                : AggregationRule.of(profile, concept == null ? null : concept.concept(), present);
    }

    /** A sum decided before percent signs were seen is taken back: a summed rate means nothing. */
    private static boolean isSummedRate(Column known, ColumnProfile profile) {
        return known.aggregation() == Aggregation.SUM && Percentages.areIn(profile);
    }

    private static String reason(RoleVerdict verdict, @Nullable Assigned concept, ColumnProfile profile) {
        if (concept == null || verdict.role() == Role.TIME || verdict.reason().equals(SENDERS_WORD)) {
            return verdict.reason();
        }
        String named = concept.concept().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return verdict.reason()
                + (profile.basis() == null
                        ? " Its name stands for " + named + "."
                        : " By its name and by rows of the same product it is " + named + ".");
    }

    private static Column column(
            ColumnProfile profile,
            RoleVerdict verdict,
            @Nullable Assigned concept,
            @Nullable String druidName,
            Aggregation aggregation,
            @Nullable String currency) {
        return new Column(
                profile.name(),
                druidName,
                profile.type(),
                verdict.role(),
                concept == null ? null : concept.concept(),
                aggregation,
                profile.format(),
                currency,
                profile.scale(),
                concept == null ? verdict.confidence() : Math.min(verdict.confidence(), concept.confidence()),
                reason(verdict, concept, profile),
                profile.nulls(),
                profile.distinct(),
                profile.min(),
                profile.max(),
                profile.sum(),
                profile.examples());
    }
}
