package io.salesanalytics.semantics.concept;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.semantics.naming.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which concepts a name can mean, judged by the name alone. */
public final class ConceptTable {
    private static final String RESOURCE = "concepts.txt";
    private static final String EXACTLY = "exactly";
    private static final double LEAST = 0.4;
    private static final List<ConceptLine> LINES = load();

    private ConceptTable() {}

    /** The concepts a name can mean, with how sure that is: above 0, up to 1. */
    public static Map<Concept, Double> candidates(Words name) {
        Map<Concept, Double> scores = new EnumMap<>(Concept.class);
        for (ConceptLine line : LINES) {
            double score = line.score(name);
            if (score >= LEAST) {
                scores.merge(line.concept(), score, Math::max);
            }
        }
        return scores;
    }

    /** The concept a name means most likely. */
    public static Optional<Concept> best(Words name) {
        return candidates(name).entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private static List<ConceptLine> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ConceptTable.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ConceptTable::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConceptLine parse(String line) {
        int bracket = line.indexOf('[');
        String[] parts = line.substring(0, bracket).strip().split("\\s+", 3);
        return new ConceptLine(
                concept(parts[0]),
                Double.parseDouble(parts[1]),
                words(parts[2]),
                words(line.substring(bracket + 1, line.indexOf(']'))),
                line.endsWith(EXACTLY));
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .peek(ConceptTable::mustBeKnown)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void mustBeKnown(String word) {
        if (!Words.known(word)) {
            throw new IllegalStateException("The word '" + word + "' in " + RESOURCE + " is not in the vocabulary");
        }
    }

    private static Concept concept(String name) {
        return Stream.of(Concept.values())
                .filter(concept -> wireName(concept).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No concept is called '" + name + "'"));
    }

    private static String wireName(Concept concept) {
        try {
            return Objects.requireNonNull(Concept.class.getField(concept.name()).getAnnotation(JsonProperty.class))
                    .value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
