package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.concept.ConceptAssignment;
import io.salesanalytics.semantics.concept.ConceptTable;
import io.salesanalytics.semantics.naming.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Amounts that are written in other units than one, as {@code Sales (in thousands)} or {@code amount_cents}. */
final class AmountUnits {

    /** A unit, by how names speak of it. */
    private record Unit(String name, String factor, Pattern pattern) {
        static Unit of(String name, String factor, String pattern) {
            return new Unit(name, factor, Pattern.compile(pattern));
        }
    }

    private static final List<Unit> UNITS = List.of(
            Unit.of("cents", "/ 100", "\\b(cents?|pence|paise|centimes|centavos)\\b"),
            Unit.of(
                    "thousands",
                    "* 1000",
                    "\\bthousands?\\b|\\btsd\\b|\\bt€|\\b[tk](eur|usd|chf|gbp|kes)\\b|[$€£]\\s?k\\b|\\bk[$€£]|['’(]000s?\\b|\\bin 000s?\\b|\\(k\\)"),
            Unit.of(
                    "millions",
                    "* 1000000",
                    "\\bmillions?\\b|\\bmio\\b|\\bmln\\b|\\bmeur\\b|\\bmusd\\b|[$€£]\\s?mn?\\b|\\(m\\)"),
            Unit.of("lakhs", "* 100000", "\\blakhs?\\b"),
            Unit.of("crores", "* 10000000", "\\bcrores?\\b"),
            Unit.of("billions", "* 1000000000", "\\bbillions?\\b|\\bmrd\\b|[$€£]\\s?bn\\b"));

    private AmountUnits() {}

    /** A warning for each such column, whose sum would be taken for so many of the currency. */
    static List<Problem> problems(List<ColumnProfile> profiles) {
        return profiles.stream()
                .filter(AmountUnits::isAmount)
                .flatMap(profile -> UNITS.stream()
                        .filter(unit ->
                                unit.pattern().matcher(spaced(profile.name())).find())
                        .limit(1)
                        .map(unit -> problem(profile, unit)))
                .toList();
    }

    private static String spaced(String name) {
        return name.replace('_', ' ').replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    /** Whether a column is one of amounts or prices by its currency or its name. */
    static boolean isAmount(ColumnProfile profile) {
        return profile.sum() != null
                && (profile.currency() != null
                        || ConceptTable.best(Words.of(profile.name()))
                                .filter(AmountUnits::isScaled)
                                .isPresent());
    }

    private static boolean isScaled(Concept concept) {
        return ConceptAssignment.isInCurrency(concept) || concept == Concept.QUANTITY;
    }

    private static Problem problem(ColumnProfile profile, Unit unit) {
        String name = "\"" + profile.name() + "\"";
        BigDecimal sum = Objects.requireNonNull(profile.sum());
        return new Problem(
                "AMOUNT_UNITS",
                Severity.WARNING,
                profile.name(),
                0,
                List.of(),
                List.of(),
                name + " says that its numbers are " + unit.name() + ". They are shown as they stand: "
                        + String.format(Locale.ROOT, "%,.2f", sum) + " in all, where " + unit.name() + " are meant.",
                "Send the file with whole amounts, or give the data source a measure of its own, such as sum(" + name
                        + ") " + unit.factor() + ".");
    }
}
