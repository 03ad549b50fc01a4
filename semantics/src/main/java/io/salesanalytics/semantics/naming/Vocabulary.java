package io.salesanalytics.semantics.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of sales files in several languages, each with the words that the rules know it by. */
final class Vocabulary {
    private static final String RESOURCE = "vocabulary.txt";
    private static final String MEANINGLESS = "-";
    private static final int LONGEST_PHRASE = 4;
    private static final int SHORTEST_COMPOUND = 7;
    private static final int LONGEST_COMPOUND = 64;
    private static final int SHORTEST_PART = 4;
    /** Too short to be searched for inside any word, yet common as a part of one. */
    private static final Set<String> SHORT_PARTS =
            Set.of("id", "no", "nr", "num", "key", "qty", "amt", "pct", "tax", "vat", "net", "art");

    /** Scripts that write a compound of two words in two signs or three. */
    private static final Pattern DENSE =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\u30fc]{2,16}");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static final Vocabulary SALES = load();

    private final Map<String, List<String>> meanings;

    private Vocabulary(Map<String, List<String>> meanings) {
        this.meanings = meanings;
    }

    /** Translates tokens, longest phrase first; a word nobody knows stays as it is. */
    List<String> translate(List<String> tokens) {
        List<String> words = new ArrayList<>();
        int position = 0;
        while (position < tokens.size()) {
            int length = Math.min(LONGEST_PHRASE, tokens.size() - position);
            while (length > 1 && !meanings.containsKey(phrase(tokens, position, length))) {
                length--;
            }
            words.addAll(meaning(phrase(tokens, position, length)));
            position += length;
        }
        return words;
    }

    /** A word without its accents, and signs of every script in their plainest form. */
    static String plain(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Whether the rules may know this word. */
    boolean knows(String word) {
        return meanings.containsKey(word);
    }

    private List<String> meaning(String phrase) {
        List<String> known = meanings.get(phrase);
        if (known != null) {
            return known;
        }
        boolean dense = DENSE.matcher(phrase).matches();
        boolean mayBeCompound = dense || phrase.length() >= SHORTEST_COMPOUND && phrase.length() <= LONGEST_COMPOUND;
        List<String> parts = mayBeCompound ? split(phrase, dense, new HashSet<>()) : List.of();
        return parts.isEmpty() ? List.of(phrase) : translate(parts);
    }

    /**
     * Takes a compound such as {@code ordernumber} or {@code kundennummer} apart; empty when it is none.
     *
     * @param dense whether each sign may be a word
     * @param hopeless endings that are known to be no compound, so that none is tried again and again
     */
    private List<String> split(String word, boolean dense, Set<String> hopeless) {
        for (int cut = word.length() - 1; cut > 0; cut--) {
            String first = word.substring(0, cut);
            String rest = word.substring(cut);
            if (!isPart(first, dense)) {
                continue;
            }
            if (isPart(rest, dense)) {
                return List.of(first, rest);
            }
            if (hopeless.contains(rest)) {
                continue;
            }
            List<String> more = split(rest, dense, hopeless);
            if (!more.isEmpty()) {
                List<String> parts = new ArrayList<>(List.of(first));
                parts.addAll(more);
                return parts;
            }
            hopeless.add(rest);
        }
        return List.of();
    }

    private boolean isPart(String text, boolean dense) {
        return dense ? knows(text) : SHORT_PARTS.contains(text) || text.length() >= SHORTEST_PART && knows(text);
    }

    private static String phrase(List<String> tokens, int from, int length) {
        return String.join(" ", tokens.subList(from, from + length));
    }

    private static Vocabulary load() {
        Map<String, List<String>> meanings = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(meanings, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(Collections.unmodifiableMap(meanings));
    }

    private static void add(Map<String, List<String>> meanings, String line) {
        int equals = line.indexOf('=');
        String meaning = line.substring(0, equals).strip();
        List<String> words = MEANINGLESS.equals(meaning) ? List.of() : List.of(meaning.split(" "));
        put(meanings, meaning, words);
        for (String synonym : line.substring(equals + 1).split(",")) {
            put(meanings, plain(synonym.strip()), words);
        }
    }

    private static void put(Map<String, List<String>> meanings, String word, List<String> words) {
        List<String> before = meanings.putIfAbsent(word, words);
        if (before != null && !before.equals(words)) {
            throw new IllegalStateException(
                    "The word '" + word + "' stands under both " + before + " and " + words + " in " + RESOURCE);
        }
    }
}
