package io.salesanalytics.semantics.role;

import static io.salesanalytics.contracts.Role.DIMENSION;
import static io.salesanalytics.contracts.Role.IGNORED;
import static io.salesanalytics.contracts.Role.METRIC;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.semantics.concept.ConceptKind;
import io.salesanalytics.semantics.concept.ConceptTable;
import io.salesanalytics.semantics.naming.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The role of any column but the time's: the first rule that has something to say decides. */
public final class RoleRules {
    private static final List<String> SHIPPING = List.of("ship");

    private static final List<Rule> IN_ORDER = List.of(
            RoleRules::emptyIsIgnored,
            RowNumber::judge,
            RoleRules::textIsDimension,
            RoleRules::leadingZeroIsDimension,
            RoleRules::flagIsDimension,
            RoleRules::countIsMetric,
            RoleRules::codeIsDimension,
            CalendarNumber::judge,
            RoleRules::namedThingIsDimension,
            RoleRules::measureIsMetric,
            RoleRules::kindIsDimension,
            RoleRules::fractionIsMetric,
            RoleRules::identifierIsDimension);

    private RoleRules() {}

    /** One rule: null when it has nothing to say. */
    private interface Rule {
        @Nullable
        RoleVerdict judge(ColumnProfile profile, Words name);
    }

    /** The role of a column. */
    public static RoleVerdict judge(ColumnProfile profile) {
        Words name = Words.of(profile.name());
        for (Rule rule : IN_ORDER) {
            RoleVerdict verdict = rule.judge(profile, name);
            if (verdict != null) {
                return verdict;
            }
        }
        return new RoleVerdict(METRIC, 0.5, "Its cells are whole numbers and nothing says that they are codes.");
    }

    private static @Nullable RoleVerdict emptyIsIgnored(ColumnProfile profile, Words name) {
        return profile.values() > 0 ? null : new RoleVerdict(IGNORED, 1, "Every cell is empty.");
    }

    private static @Nullable RoleVerdict textIsDimension(ColumnProfile profile, Words name) {
        return switch (profile.type()) {
            case STRING -> new RoleVerdict(DIMENSION, 1, "Its cells are text.");
            case BOOLEAN -> new RoleVerdict(DIMENSION, 1, "Its cells say yes or no.");
            case DATE, TIMESTAMP ->
                new RoleVerdict(DIMENSION, 0.9, "Its cells are dates, and another column says when the sale was.");
            case INTEGER, DECIMAL -> null;
        };
    }

    private static @Nullable RoleVerdict leadingZeroIsDimension(ColumnProfile profile, Words name) {
        return profile.leadingZeros()
                ? new RoleVerdict(DIMENSION, 0.95, "Its numbers start with zeros, as codes do.")
                : null;
    }

    private static @Nullable RoleVerdict flagIsDimension(ColumnProfile profile, Words name) {
        boolean zeroOrOne = "0".equals(profile.min()) && "1".equals(profile.max()) && profile.distinct() <= 2;
        return zeroOrOne
                        && (name.first().equals("is")
                                || name.has("flag")
                                || name.has("holiday")
                                || name.list().equals(List.of("return")))
                ? new RoleVerdict(DIMENSION, 0.9, "It says yes or no by 1 and 0.")
                : null;
    }

    private static @Nullable RoleVerdict countIsMetric(ColumnProfile profile, Words name) {
        boolean counts = name.isNamedBy(NameWords.COUNTS)
                || name.list().size() == 1 && NameWords.PLURALS.contains(name.last())
                || name.first().equals("number")
                        && name.hasAny(NameWords.MEASURES)
                        && !Identifiers.looksLikeOne(profile);
        return counts ? new RoleVerdict(METRIC, 0.9, "Its name says that it counts something.") : null;
    }

    private static @Nullable RoleVerdict codeIsDimension(ColumnProfile profile, Words name) {
        // mobile money has cents, mobile numbers have none
        boolean amount = hasFractionsOrCurrency(profile) && name.hasAny(NameWords.MEASURES);
        boolean code = name.isNamedBy(NameWords.CODES) || !amount && name.hasAny(NameWords.CODES_ANYWHERE);
        return code
                ? new RoleVerdict(
                        DIMENSION, 0.95, "Its name says that its numbers are codes, which are never added up.")
                : null;
    }

    private static @Nullable RoleVerdict namedThingIsDimension(ColumnProfile profile, Words name) {
        boolean amountByThing = name.list().size() > 1 && name.last().equals("sales");
        if (amountByThing || hasFractionsOrCurrency(profile)) {
            return null;
        }
        return ConceptTable.best(name)
                .map(ConceptKind::of)
                .filter(kind -> kind == ConceptKind.LABEL)
                .map(kind ->
                        new RoleVerdict(DIMENSION, 0.85, "Its name says who, where or what, so its numbers are codes."))
                .orElse(null);
    }

    private static @Nullable RoleVerdict measureIsMetric(ColumnProfile profile, Words name) {
        boolean kind = NameWords.KINDS_OF_MEASURES.contains(name.last())
                || name.first().equals("class");
        boolean kindOfMeasure = kind && !name.has("per") && !hasFractionsOrCurrency(profile);
        return !kindOfMeasure && name.hasAny(NameWords.MEASURES)
                ? new RoleVerdict(METRIC, 0.95, "Its cells are numbers and its name says that they measure something.")
                : null;
    }

    private static @Nullable RoleVerdict kindIsDimension(ColumnProfile profile, Words name) {
        if (name.list().equals(SHIPPING)) {
            // alone it is what was charged for it
            return null;
        }
        boolean kind =
                hasFractionsOrCurrency(profile) ? name.isNamedBy(NameWords.GRADES) : name.isNamedBy(NameWords.KINDS);
        kind |= name.hasAny(NameWords.PLACES_ON_EARTH);
        return kind ? new RoleVerdict(DIMENSION, 0.8, "Its name says that its numbers tell kinds apart.") : null;
    }

    /** Neither a thing nor a kind has cents: {@code Shipping} of 4.90 and {@code In-Store Sales} of $120 are amounts. */
    private static boolean hasFractionsOrCurrency(ColumnProfile profile) {
        return profile.currency() != null || profile.type() == ColumnType.DECIMAL && profile.scale() > 0;
    }

    private static @Nullable RoleVerdict fractionIsMetric(ColumnProfile profile, Words name) {
        return profile.type() == ColumnType.DECIMAL && profile.scale() > 0
                ? new RoleVerdict(METRIC, 0.8, "Its cells are numbers with decimals.")
                : null;
    }

    private static @Nullable RoleVerdict identifierIsDimension(ColumnProfile profile, Words name) {
        return Identifiers.looksLikeOne(profile)
                ? new RoleVerdict(
                        DIMENSION, 0.6, "Its numbers are long, of one length and mostly different, as codes are.")
                : null;
    }
}
