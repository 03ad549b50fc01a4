package io.salesanalytics.semantics.formula;

import io.salesanalytics.semantics.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a formula's text apart. */
final class Tokens {
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_NAME = 255;
    private static final String SIGNS = "+-*/()";

    private final String text;
    private int next;

    private Tokens(String text) {
        this.text = text;
    }

    /** The pieces, with one for the end; fails with a {@link FormulaParser.Wrong}. */
    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        List<Token> all = new ArrayList<>();
        do {
            all.add(tokens.take());
        } while (all.get(all.size() - 1).kind() != Kind.END);
        return all;
    }

    private Token take() {
        while (next < text.length() && isBlank(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        int start = next;
        if (start == text.length()) {
            return new Token(Kind.END, "", start + 1);
        }
        int first = text.codePointAt(start);
        if (SIGNS.indexOf(first) >= 0) {
            next++;
            return new Token(Kind.SIGN, text.substring(start, next), start + 1);
        }
        if (first == '"') {
            return quoted(start);
        }
        if (isDigit(first) || first == '.') {
            return number(start);
        }
        if (Character.isLetter(first) || first == '_') {
            return word(start);
        }
        throw new FormulaParser.Wrong(start + 1, "\"" + Character.toString(first) + "\" means nothing in a formula");
    }

    /** A quote within a name is written twice. */
    private Token quoted(int start) {
        StringBuilder name = new StringBuilder();
        next = start + 1;
        while (next < text.length()) {
            char c = text.charAt(next++);
            if (c != '"') {
                name.append(c);
            } else if (next < text.length() && text.charAt(next) == '"') {
                name.append('"');
                next++;
            } else {
                return name(Kind.QUOTED, name.toString(), start);
            }
        }
        throw new FormulaParser.Wrong(start + 1, "the quote that opens here is not closed");
    }

    private Token word(int start) {
        while (next < text.length() && isPartOfWord(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        return name(Kind.WORD, text.substring(start, next), start);
    }

    private static Token name(Kind kind, String name, int start) {
        if (name.isBlank()) {
            throw new FormulaParser.Wrong(start + 1, "this name is empty");
        }
        if (name.length() > LONGEST_NAME) {
            throw new FormulaParser.Wrong(start + 1, "a name has at most " + LONGEST_NAME + " characters");
        }
        return new Token(kind, name, start + 1);
    }

    private Token number(int start) {
        int points = 0;
        while (next < text.length() && (isDigit(text.charAt(next)) || text.charAt(next) == '.')) {
            points += text.charAt(next++) == '.' ? 1 : 0;
        }
        String number = text.substring(start, next);
        if (points > 1 || number.equals(".") || next < text.length() && isPartOfWord(text.codePointAt(next))) {
            throw new FormulaParser.Wrong(start + 1, "this is no number (write 1234.56)");
        }
        if (number.length() > LONGEST_NUMBER) {
            throw new FormulaParser.Wrong(start + 1, "a number has at most " + LONGEST_NUMBER + " digits");
        }
        return new Token(Kind.NUMBER, number, start + 1);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetter(c)
                || Character.isDigit(c)
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
