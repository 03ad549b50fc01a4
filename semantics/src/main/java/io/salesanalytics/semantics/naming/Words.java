package io.salesanalytics.semantics.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column's name says: its words in the one vocabulary that the rules know, in order, without those that say
 * nothing. {@code "Rechnungs-Nr."}, {@code "InvoiceNo"} and {@code "INVOICENUMBER"} are all {@code [invoice, number]}.
 *
 * @param list the words; those that no rule knows as they stand
 * @param percent whether it is a percentage, as in {@code Discount %}, and not an amount at a rate, as in {@code VAT 5%}
 */
public record Words(List<String> list, boolean percent) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^)\\]}]*)[)\\]}]");
    private static final Pattern CASE_CHANGE = Pattern.compile(
            "(?<=[\\p{Ll}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERED_PERCENT = Pattern.compile("\\p{N}\\s*%");
    private static final Set<String> TELLING_IN_BRACKETS = Set.of(
            "net",
            "gross",
            "percent",
            "rate",
            "average",
            "target",
            "plan",
            "prior",
            "cumulative",
            "growth",
            "difference",
            "extreme",
            "open");
    private static final String PERCENT = "percent";

    public Words {
        list = List.copyOf(list);
    }

    /** The words of a name. */
    public static Words of(String name) {
        List<String> words = new ArrayList<>(translate(BRACKETS.matcher(name).replaceAll(" ")));
        List<String> inBrackets = inBrackets(name);
        if (words.isEmpty()) {
            words.addAll(inBrackets);
        } else {
            inBrackets.stream().filter(TELLING_IN_BRACKETS::contains).forEach(words::add);
        }
        return new Words(words, words.contains(PERCENT));
    }

    /** The last word, in English and German the one that says what the thing is; empty when there is none. */
    public String last() {
        return list.isEmpty() ? "" : list.get(list.size() - 1);
    }

    /** The first word, in French, Spanish, Portuguese and Italian the one that says what the thing is. */
    public String first() {
        return list.isEmpty() ? "" : list.get(0);
    }

    /** Whether the word is there. */
    public boolean has(String word) {
        return list.contains(word);
    }

    /** Whether one of the words is there. */
    public boolean hasAny(Collection<String> words) {
        return !Collections.disjoint(list, words);
    }

    /** Whether the name says what the thing is by one of these words. */
    public boolean isNamedBy(Collection<String> words) {
        return words.contains(last()) || words.contains(first());
    }

    /** Whether the rules know a word; one that they know and do not expect changes the meaning. */
    public static boolean known(String word) {
        return Vocabulary.SALES.knows(word);
    }

    private static List<String> inBrackets(String name) {
        List<String> words = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(name);
        while (brackets.find()) {
            words.addAll(translate(brackets.group(1)));
        }
        return words;
    }

    private static List<String> translate(String text) {
        String signs = NUMBERED_PERCENT
                .matcher(text)
                .replaceAll(" ")
                .replace("%", " percent ")
                .replace("#", " number ")
                .replace("°", "o ");
        String plain = Vocabulary.plain(signs);
        List<String> tokens = new ArrayList<>();
        for (String chunk : NO_WORD.split(plain)) {
            for (String token : known(chunk.toLowerCase(Locale.ROOT)) ? List.of(chunk) : atCaseChanges(chunk)) {
                if (!token.isEmpty() && !Character.isDigit(token.codePointAt(0))) {
                    tokens.add(token.toLowerCase(Locale.ROOT).replace("ß", "ss"));
                }
            }
        }
        return Vocabulary.SALES.translate(tokens);
    }

    private static List<String> atCaseChanges(String chunk) {
        return List.of(CASE_CHANGE.split(chunk));
    }
}
