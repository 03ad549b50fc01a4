package io.salesanalytics.semantics.formula;

import io.salesanalytics.semantics.formula.Term.Function;
import io.salesanalytics.semantics.formula.Term.Operator;
import io.salesanalytics.semantics.formula.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads formulas by recursive descent. What a formula may hold is bounded, so that neither reading nor computing it can
 * take long: {@value #LONGEST} characters, {@value #MOST_TERMS} terms, parentheses {@value #DEEPEST} deep.
 */
public final class FormulaParser {
    /** The most characters of a formula. */
    public static final int LONGEST = 1000;

    /** The most numbers, names, functions and operators of a formula. */
    public static final int MOST_TERMS = 100;

    private static final int DEEPEST = 32;

    private final List<Token> tokens;
    private int next;
    private int depth;
    private int terms;

    private FormulaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What a text means, or where it goes wrong. */
    public static Reading read(String text) {
        if (text.length() > LONGEST) {
            return new Reading.Mistake(LONGEST + 1, "a formula has at most " + LONGEST + " characters");
        }
        try {
            return new Reading.Understood(new FormulaParser(Tokens.of(text)).all());
        } catch (Wrong wrong) {
            return new Reading.Mistake(wrong.position, String.valueOf(wrong.getMessage()));
        }
    }

    private Term all() {
        if (peek().kind() == Kind.END) {
            throw new Wrong(1, "the formula is empty");
        }
        Term term = sum();
        Token rest = peek();
        if (rest.kind() != Kind.END) {
            throw rest.is(")")
                    ? new Wrong(rest.position(), "no parenthesis is open that this one closes")
                    : new Wrong(rest.position(), "an operator (+ - * /) is missing before " + rest.shown());
        }
        return term;
    }

    private Term sum() {
        Term left = product();
        while (peek().is("+") || peek().is("-")) {
            Operator operator = take().is("+") ? Operator.PLUS : Operator.MINUS;
            left = counted(new Term.Operation(operator, left, product()));
        }
        return left;
    }

    private Term product() {
        Term left = signed();
        while (peek().is("*") || peek().is("/")) {
            Operator operator = take().is("*") ? Operator.TIMES : Operator.DIVIDED_BY;
            left = counted(new Term.Operation(operator, left, signed()));
        }
        return left;
    }

    private Term signed() {
        if (peek().is("+") || peek().is("-")) {
            Token sign = take();
            enter(sign);
            Term of = signed();
            depth--;
            return sign.is("-") ? counted(new Term.Negative(of)) : of;
        }
        return single();
    }

    private Term single() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> counted(new Term.Number(new BigDecimal(token.text())));
            case QUOTED -> counted(new Term.Measure(name(token)));
            case WORD -> peek().is("(") ? aggregate(token) : counted(new Term.Measure(name(token)));
            case SIGN -> parentheses(token);
            case END -> throw new Wrong(token.position(), "a number, a name or a function is missing");
        };
    }

    private Term parentheses(Token open) {
        if (!open.is("(")) {
            throw new Wrong(open.position(), "a number, a name or a function is missing before " + open.shown());
        }
        enter(open);
        Term term = sum();
        depth--;
        close(open);
        return term;
    }

    private Term aggregate(Token word) {
        Function function = function(word);
        Token open = take();
        Term.Name column = peek().is(")") ? null : column(function);
        if (column == null && function != Function.COUNT) {
            throw new Wrong(peek().position(), function.word() + " needs the name of a column");
        }
        close(open);
        return counted(new Term.Aggregate(function, column, word.position()));
    }

    private Term.@Nullable Name column(Function function) {
        Token token = take();
        if (function == Function.COUNT) {
            throw new Wrong(token.position(), "count() counts rows and takes no column; for values use count_distinct");
        }
        if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
            throw new Wrong(
                    token.position(),
                    function.word() + " takes the name of one column (in double quotes), not " + token.shown());
        }
        return name(token);
    }

    private static Function function(Token word) {
        String wanted = word.text().toLowerCase(Locale.ROOT);
        return Stream.of(Function.values())
                .filter(known -> known.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        word.position(),
                        "there is no function " + word.text() + "; there are "
                                + Stream.of(Function.values())
                                        .map(Function::word)
                                        .collect(Collectors.joining(", "))));
    }

    private void close(Token open) {
        Token close = take();
        if (!close.is(")")) {
            throw close.kind() == Kind.END
                    ? new Wrong(open.position(), "the parenthesis that opens here is not closed")
                    : new Wrong(close.position(), "\")\" is missing before " + close.shown());
        }
    }

    private static Term.Name name(Token token) {
        return new Term.Name(token.text(), token.kind() == Kind.QUOTED, token.position());
    }

    private void enter(Token token) {
        if (++depth > DEEPEST) {
            throw new Wrong(token.position(), "parentheses and signs go at most " + DEEPEST + " deep");
        }
    }

    private Term counted(Term term) {
        if (++terms > MOST_TERMS) {
            throw new Wrong(tokens.get(next - 1).position(), "a formula has at most " + MOST_TERMS + " terms");
        }
        return term;
    }

    private Token peek() {
        return tokens.get(next);
    }

    /** The end stays where it is. */
    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Ends the reading; never leaves this package. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int position;

        Wrong(int position, String what) {
            super(what, null, false, false);
            this.position = position;
        }
    }
}
