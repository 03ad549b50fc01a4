package io.salesanalytics.semantics.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.semantics.formula.Reading.Mistake;
import io.salesanalytics.semantics.formula.Reading.Understood;
import io.salesanalytics.semantics.formula.Term.Aggregate;
import io.salesanalytics.semantics.formula.Term.Measure;
import io.salesanalytics.semantics.formula.Term.Negative;
import io.salesanalytics.semantics.formula.Term.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "revenue - cost                     | (revenue MINUS cost)",
                "1 + 2 * 3                          | (1 PLUS (2 TIMES 3))",
                "(1 + 2) * 3                        | ((1 PLUS 2) TIMES 3)",
                "8 / 4 / 2                          | ((8 DIVIDED_BY 4) DIVIDED_BY 2)",
                "8 - 4 - 2                          | ((8 MINUS 4) MINUS 2)",
                "-revenue * 2                       | (-revenue TIMES 2)",
                "2 * -3                             | (2 TIMES -3)",
                "+ 1.50                             | 1.50",
                "sum(\"Gross Revenue\") / count()   | (sum[Gross Revenue] DIVIDED_BY count[])",
                "SUM(cost)/Count_Distinct(customer) | (sum[cost] DIVIDED_BY count_distinct[customer])",
                "avg(a)+min(b)+max(c)               | ((avg[a] PLUS min[b]) PLUS max[c])",
                "\"say \"\"hi\"\"\"                 | say \"hi\"",
                "sum(\"Umsatz €\") - mauzo_ya_jumla | (sum[Umsatz €] MINUS mauzo_ya_jumla)",
                "\"إيرادات\" / الوحدات              | (إيرادات DIVIDED_BY الوحدات)",
                ".5 * sum                           | (.5 TIMES sum)",
            })
    void understands(String formula, String meaning) {
        assertThat(FormulaParser.read(formula))
                .isInstanceOfSatisfying(Understood.class, reading -> assertThat(shown(reading.term()))
                        .isEqualTo(meaning.replace(".5 ", "0.5 ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "revenue / sum(Qty              | 14 | the parenthesis that opens here is not closed",
                "revenue / (cost + 1            | 11 | the parenthesis that opens here is not closed",
                "revenue cost                   |  9 | an operator (+ - * /) is missing before cost",
                "revenue )                      |  9 | no parenthesis is open that this one closes",
                "revenue +                      | 10 | a number, a name or a function is missing",
                "revenue + * cost               | 11 | a number, a name or a function is missing before *",
                "()                             |  2 | a number, a name or a function is missing before )",
                "median(cost)                   |  1 | there is no function median; there are sum, avg, min, max, count_distinct, count",
                "sum()                          |  5 | sum needs the name of a column",
                "sum(1)                         |  5 | sum takes the name of one column (in double quotes), not 1",
                "sum(a + b)                     |  7 | \")\" is missing before +",
                "sum(sum(a))                    |  8 | \")\" is missing before (",
                "count(a)                       |  7 | count() counts rows and takes no column; for values use count_distinct",
                "1 + \"open                     |  5 | the quote that opens here is not closed",
                "1 + \"\"                       |  5 | this name is empty",
                "1.2.3                          |  1 | this is no number (write 1234.56)",
                "1,5                            |  2 | \",\" means nothing in a formula",
                "12abc                          |  1 | this is no number (write 1234.56)",
                "1e9                            |  1 | this is no number (write 1234.56)",
                "revenue; drop                  |  8 | \";\" means nothing in a formula",
                "revenue ** 2                   | 10 | a number, a name or a function is missing before *",
                "2 ^ 3                          |  3 | \"^\" means nothing in a formula",
                "1 - \uD83D\uDE00               |  5 | \"\uD83D\uDE00\" means nothing in a formula",
                "\uD83D                         |  1 | \"\uD83D\" means nothing in a formula",
                "a\u0000b                       |  2 | \"\u0000\" means nothing in a formula",
                "'   '                          |  1 | the formula is empty",
            })
    void saysWhereAFormulaGoesWrong(String formula, int position, String what) {
        assertThat(FormulaParser.read(formula)).isEqualTo(new Mistake(position, what));
    }

    @Test
    void saysItAsASentence() {
        assertThat(new Mistake(14, "the quote that opens here is not closed").sentence())
                .isEqualTo("at character 14: the quote that opens here is not closed.");
    }

    @Test
    void boundsLengthDepthTermsAndNumbers() {
        assertMistake("1".repeat(1001), 1001, "at most 1000 characters");
        assertMistake("(".repeat(500) + "1" + ")".repeat(500), 1001, "at most 1000 characters");
        assertMistake("(".repeat(400) + "1" + ")".repeat(400), 33, "at most 32 deep");
        assertMistake("-".repeat(900) + "1", 33, "at most 32 deep");
        assertMistake("1" + "+1".repeat(400), 101, "at most 100 terms");
        assertMistake("9".repeat(31), 1, "at most 30 digits");
        assertMistake("\"" + "x".repeat(300) + "\"", 1, "at most 255 characters");
    }

    @Test
    void takesWhatIsJustWithinTheBounds() {
        assertThat(FormulaParser.read("(".repeat(32) + "1" + ")".repeat(32))).isInstanceOf(Understood.class);
        assertThat(FormulaParser.read("1" + "+1".repeat(49))).isInstanceOf(Understood.class);
        assertThat(FormulaParser.read("9".repeat(30))).isInstanceOf(Understood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue\u00a0-\u2003cost", "revenue\n-\tcost", "  revenue-cost  "})
    void doesNotMindAnyKindOfBlank(String formula) {
        assertThat(FormulaParser.read(formula))
                .isInstanceOfSatisfying(Understood.class, reading -> assertThat(shown(reading.term()))
                        .isEqualTo("(revenue MINUS cost)"));
    }

    private static void assertMistake(String formula, int position, String what) {
        assertThat(FormulaParser.read(formula)).isInstanceOfSatisfying(Mistake.class, mistake -> {
            assertThat(mistake.position()).isEqualTo(position);
            assertThat(mistake.what()).contains(what);
        });
    }

    private static String shown(Term term) {
        if (term instanceof Operation operation) {
            return "(" + shown(operation.left()) + " " + operation.operator() + " " + shown(operation.right()) + ")";
        }
        if (term instanceof Negative negative) {
            return "-" + shown(negative.of());
        }
        if (term instanceof Aggregate aggregate) {
            Term.Name column = aggregate.column();
            return aggregate.function().word() + "[" + (column == null ? "" : column.text()) + "]";
        }
        return term instanceof Measure measure
                ? measure.name().text()
                : ((Term.Number) term).value().toString();
    }
}
