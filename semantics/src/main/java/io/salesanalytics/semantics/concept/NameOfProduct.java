package io.salesanalytics.semantics.concept;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names of what is sold where no word says so: {@code pizza_name} beside {@code pizza_category} or {@code pizza_size}, and
 * {@code Name} beside a category where nobody else has a name.
 */
final class NameOfProduct {
    private static final String NAME = "name";
    /** What only things have. */
    private static final Set<String> OF_THINGS = Set.of("category", "size", "price");

    private static final Set<Concept> OTHERS_WITH_NAMES =
            Set.of(Concept.CUSTOMER, Concept.SALESPERSON, Concept.BRANCH, Concept.PRODUCT);

    private NameOfProduct() {}

    static boolean isIn(ColumnProfile profile, List<ColumnProfile> all) {
        List<String> words = Words.of(profile.name()).list();
        if (words.equals(List.of(NAME))) {
            return named(all, Set.of(Concept.CATEGORY)) && !named(all, OTHERS_WITH_NAMES);
        }
        return words.size() == 2
                && words.get(1).equals(NAME)
                && !Words.known(words.get(0))
                && all.stream()
                        .map(column -> Words.of(column.name()).list())
                        .anyMatch(other -> hasThing(other, words.get(0)));
    }

    private static boolean hasThing(List<String> other, String thing) {
        List<String> left = new ArrayList<>(other);
        return left.remove(thing) && left.size() == 1 && OF_THINGS.contains(left.get(0));
    }

    /** Whether a column is named as one of these, and by words, not by a number. */
    private static boolean named(List<ColumnProfile> all, Set<Concept> concepts) {
        return all.stream()
                .map(column -> Words.of(column.name()))
                .filter(words -> !words.has("id") && !words.has("code") && !words.has("description"))
                .map(ConceptTable::best)
                .anyMatch(best -> best.filter(concepts::contains).isPresent());
    }
}
