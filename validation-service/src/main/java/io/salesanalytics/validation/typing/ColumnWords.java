package io.salesanalytics.validation.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words of a column's name say about its cells, in the languages our users write. */
final class ColumnWords {
    private static final List<String> ENDINGS = List.of("date", "datum", "code", "number", "nummer");
    private static final Set<String> WHOLE = Set.of("update", "mandate", "candidate", "barcode", "postcode");

    /** What is longer is no name; nobody waits for its end. */
    private static final int LONGEST = 500;

    private final List<String> words;

    ColumnWords(String name) {
        this.words = split(name.substring(0, Math.min(name.length(), LONGEST)));
    }

    private static List<String> split(String name) {
        String spaced = ColumnVocabulary.fold(name)
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2");
        List<String> words = new ArrayList<>();
        for (String word : spaced.split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty()) {
                addParts(word.toLowerCase(Locale.ROOT), words);
            }
        }
        return words;
    }

    /** {@code ORDERDATE} is an order and a date, {@code zipcode} a zip and a code. */
    private static void addParts(String word, List<String> words) {
        for (String ending : ENDINGS) {
            String stem = word.substring(0, Math.max(0, word.length() - ending.length()));
            if (word.endsWith(ending) && stem.length() > 2 && !WHOLE.contains(word)) {
                words.add(stem);
                words.add(ending);
                return;
            }
        }
        words.add(word);
    }

    private boolean has(Set<String> set) {
        return words.stream().anyMatch(set::contains);
    }

    /** Whether it names a measure and no identifier: {@code Order Quantity}, not {@code Invoice No}. */
    boolean namesMeasure() {
        if (words.isEmpty() || !has(ColumnVocabulary.MEASURES)) {
            return false;
        }
        boolean countsThings = words.contains("no") || words.contains("number") || words.contains("num");
        return !(has(ColumnVocabulary.IDENTIFIERS)
                        && ColumnVocabulary.IDENTIFIERS.contains(words.get(words.size() - 1)))
                && (!countsThings || words.contains("of"));
    }

    /** Whether it names a measure that nobody would write in words: {@code Price}, not {@code Unit}. */
    boolean namesAmount() {
        return namesMeasure()
                && words.stream()
                        .anyMatch(word -> ColumnVocabulary.MEASURES.contains(word)
                                && !ColumnVocabulary.VAGUE_MEASURES.contains(word));
    }

    boolean namesIdentifier() {
        return has(ColumnVocabulary.IDENTIFIERS) && !namesMeasure() || endsLikeIdentifier();
    }

    private boolean endsLikeIdentifier() {
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.endsWith("id") && last.length() > 5 && !namesMeasure();
    }

    /** Whether it names the year of the sale, and nothing else. */
    boolean namesYear() {
        return namesPart(ColumnVocabulary.YEARS);
    }

    /** Whether it names the year and neither month nor day. */
    boolean namesYearOnly() {
        return namesYear() && !has(ColumnVocabulary.MONTHS) && !has(ColumnVocabulary.DAYS);
    }

    boolean namesMonth() {
        return namesPart(ColumnVocabulary.MONTHS);
    }

    /** Whether it names the day of the month. */
    boolean namesDay() {
        return namesPart(ColumnVocabulary.DAYS);
    }

    private boolean namesPart(Set<String> part) {
        return has(part)
                && words.stream()
                        .allMatch(word -> part.contains(word)
                                || ColumnVocabulary.MONTHS.contains(word)
                                || ColumnVocabulary.SALE_DATES.contains(word)
                                || ColumnVocabulary.CALENDAR.contains(word));
    }

    boolean namesCurrency() {
        return has(ColumnVocabulary.CURRENCIES);
    }

    boolean namesDate() {
        return has(ColumnVocabulary.DATES) || words.stream().anyMatch(w -> w.endsWith("date") || w.endsWith("datum"));
    }

    /** How well the name fits the moment of the sale: higher is better. */
    int saleDateRank() {
        int rank = namesDate() ? 2 : 0;
        rank += has(ColumnVocabulary.SALE_DATES) ? 2 : 0;
        rank -= has(ColumnVocabulary.OTHER_DATES) ? 4 : 0;
        rank -= has(ColumnVocabulary.LESS_TELLING) ? 1 : 0;
        return rank;
    }
}
