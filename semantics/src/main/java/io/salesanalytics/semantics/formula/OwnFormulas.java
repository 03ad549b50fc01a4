package io.salesanalytics.semantics.formula;

import io.salesanalytics.semantics.formula.Reading.Mistake;
import io.salesanalytics.semantics.formula.Reading.Understood;
import io.salesanalytics.semantics.formula.Term.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An owner's formulas together: they may name each other, but not in a circle, and not without bounds. */
public final class OwnFormulas {
    /** The most terms that a formula has once every measure it names is put in its place. */
    public static final int MOST_TERMS = 200;

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, Mistake> mistakes = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    /** @param formulas by the measures' names */
    public OwnFormulas(Map<String, String> formulas) {
        formulas.forEach((name, text) -> {
            Reading reading = FormulaParser.read(text);
            if (reading instanceof Understood understood) {
                terms.put(name, understood.term());
            } else {
                mistakes.put(name, (Mistake) reading);
            }
        });
        terms.keySet().forEach(name -> size(name, new HashSet<>()));
    }

    /** What a measure's formula means; null where there is a mistake or no such measure. */
    public @Nullable Term term(String name) {
        return mistakes.containsKey(name) ? null : terms.get(name);
    }

    /** The mistakes, by the measures' names; a formula that names a mistaken one is no mistake itself. */
    public Map<String, Mistake> mistakes() {
        return mistakes;
    }

    /** How many terms a measure's formula has with all that it names; notes what is wrong with it. */
    private int size(String name, Set<String> under) {
        Integer known = sizes.get(name);
        Term term = terms.get(name);
        if (known != null || term == null) {
            return known == null ? 1 : known;
        }
        under.add(name);
        int size = term.all().size();
        for (Name used : term.measures()) {
            if (under.contains(used.text())) {
                mistakes.putIfAbsent(
                        name,
                        new Mistake(
                                used.position(), used.text() + " leads back here: formulas must not go in a circle"));
            } else {
                size = Math.min(size + size(used.text(), under), MOST_TERMS + 1);
            }
        }
        under.remove(name);
        if (size > MOST_TERMS) {
            mistakes.putIfAbsent(
                    name, new Mistake(1, "with the measures that it names it has more than " + MOST_TERMS + " terms"));
        }
        sizes.put(name, size);
        return size;
    }
}
