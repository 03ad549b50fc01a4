package io.salesanalytics.validation.typing;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A column that says beside each amount which currency it is in. */
public final class CurrencyColumn {
    /** Codes that make a column of three letters one of currencies, whatever it is called. */
    private static final Set<String> COMMON = Set.of("USD", "EUR", "GBP");

    private CurrencyColumn() {}

    /** The warning that such a column names several currencies, or null. */
    public static @Nullable Problem mixed(ColumnProfile profile) {
        if (profile.type() != ColumnType.STRING || profile.distinct() < 2) {
            return null;
        }
        List<@Nullable String> codes = profile.examples().stream()
                .map(String::strip)
                .map(cell -> Currencies.code(cell.toCharArray(), 0, cell.length()))
                .collect(Collectors.toList());
        Set<String> found = codes.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        boolean named = new ColumnWords(profile.name()).namesCurrency();
        boolean evident = !codes.contains(null) && found.stream().anyMatch(COMMON::contains);
        boolean others = profile.distinct() > profile.examples().size();
        if (!(named || evident) || found.isEmpty() || (found.size() < 2 && !others)) {
            return null;
        }
        String names = String.join(", ", found) + (others ? " and others" : "");
        return new Problem(
                "MIXED_CURRENCIES",
                Severity.WARNING,
                profile.name(),
                0,
                List.of(),
                List.copyOf(found),
                "\"" + profile.name() + "\" names several currencies: " + names
                        + ". Amounts beside it are added up as if they were one, but for those whose own name says their"
                        + " currency.",
                "Look at one currency at a time, or send the file again with a column such as \"Amount USD\" that has all"
                        + " amounts in one.");
    }
}
