package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of rows that were read well but do not agree with each other. Today is 1 March 2026. */
class RulesTest {
    private static final List<String> OF_RULES = List.of(
            "DATES_IN_FUTURE",
            "DATES_FAR_OFF",
            "AMOUNTS_MISSING",
            "AMOUNTS_DISAGREE",
            "PROFIT_DISAGREES",
            "RETURN_SIGNS_MIXED",
            "RETURNS_POSITIVE",
            "NEGATIVE_AMOUNTS",
            "OUTLIERS",
            "NAME_VARIANTS");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // header # thirty good rows, n the number of the row # the rows below # what is said
                "Date,Qty,Price,Sales#2024-01-02,n,2.50,{n*2.5}#2024-01-02,3,2.50,7.60#AMOUNTS_DISAGREE warning 32",
                "Date,Qty,Price,Sales#2024-01-02,n,2.50,{n*2.5}#2024-01-02,3,2.50,7.50#",
                "Date,Qty,Price,Sales#2024-01-02,n,3.33,{n*3.333}#2024-01-02,300,3.33,999.90#",
                "Date,Qty,Price,Discount,Sales#2024-01-02,n,2.50,1,{n*2.5-1}#2024-01-02,3,2.50,1,7.50#AMOUNTS_DISAGREE"
                        + " warning 32",
                "Date,Qty,Price,Discount,Sales#2024-01-02,n,2.50,0.2,{n*2}#2024-01-02,3,2.50,0.2,7.50#AMOUNTS_DISAGREE"
                        + " warning 32",
                "Date,Qty,Price,Discount"
                        + " %,Sales#2024-01-02,n,2.50,20%,{n*2}#2024-01-02,3,2.50,20%,7.50#AMOUNTS_DISAGREE warning 32",
                "Date,Qty,Price,Tax,Sales#2024-01-02,n,2.50,0.5,{n*2.5+0.5}#2024-01-02,3,2.50,0.5,7.50#AMOUNTS_DISAGREE"
                        + " warning 32",
                "Date,Qty,Price,Sales#2024-01-02,n,2.50,{n*n}#2024-01-02,3,2.50,7.60#",
                "Date,Sales,Cost,Profit#2024-01-02,n,0.5,{n-0.5}#2024-01-02,3,0.5,9#PROFIT_DISAGREES warning 32",
                "Date,Sales,Cost,Profit#2024-01-02,n,0.5,{n-0.5}#2024-01-02,3,0.5,2.5#",
                "Date,Qty,Sales,Unit Cost,Profit#2024-01-02,2,n,0.25,{n-0.5}#2024-01-02,2,3,0.25,2.50#",
                "Date,Sales#2024-01-02,n#2026-03-09,5#DATES_IN_FUTURE warning 32",
                "Date,Sales#2024-01-02,n#2026-03-02,5#",
                "Date,Sales#2024-01-02,n#2024-12-31,5#",
                "Date,Sales#2024-01-02,#2024-01-02,5#AMOUNTS_MISSING warning 2",
                "Date,Sales#2024-01-02,n#2024-01-02,#AMOUNTS_MISSING info 32",
                "Date,Sales,Returned#2024-01-02,n,no#2024-01-02,5,yes#RETURNS_POSITIVE info 32",
                "Date,Sales,Returned#2024-01-02,n,no#2024-01-02,-5,yes#",
                "Date,Sales,Returned#2024-01-02,n,no#2024-01-02,-5,yes;2024-01-02,-6,yes;2024-01-02,6,yes#RETURN_SIGNS_MIXED"
                        + " warning 34",
                "Date,Sales,Returned#2024-01-02,n,no#2024-01-02,-5,yes;2024-01-02,-6,no#NEGATIVE_AMOUNTS warning 33",
                "Date,Sales,Type#2024-01-02,n,Sale#2024-01-02,5,Refund#RETURNS_POSITIVE info 32",
                "Date,Sales#2024-01-02,n#2024-01-02,-5#NEGATIVE_AMOUNTS info 32",
                "Date,Sales#2024-01-02,n.50#2024-01-02,1250000#OUTLIERS warning 32",
                "Date,Sales#2024-01-02,n.50#2024-01-02,500#",
                "Date,Sales,Branch#2024-01-02,n,Nairobi#2024-01-02,5,NAIROBI#NAME_VARIANTS warning",
                "Date,Sales,Branch#2024-01-02,n,Nairobi#2024-01-02,5, Nairobi#NAME_VARIANTS warning",
                "Date,Sales,Branch#2024-01-02,n,Nairobi West#2024-01-02,5,Nairobi  West#NAME_VARIANTS warning",
                "Date,Sales,Branch#2024-01-02,n,Nairobi#2024-01-02,5,Mombasa#"
            })
    void speakOnlyOfWhatIsOdd(String header, String good, String odd, String said) {
        String rows = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> filledIn(good, n))
                .collect(Collectors.joining("\n", "", "\n"));

        Checked checked = Checked.of(header + "\n" + rows + odd.replace(';', '\n') + "\n");

        assertThat(checked.rows().get(1)).isEqualTo(checked.rows().get(0));
        assertThat(checked.verdict().report().problems().stream()
                        .filter(problem -> OF_RULES.contains(problem.code()))
                        .map(RulesTest::inShort)
                        .toList())
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    private static String inShort(Problem problem) {
        assertThat(problem.message()).endsWith(".").doesNotContain("null");
        assertThat(problem.severity() == Severity.INFO || problem.suggestion() != null)
                .isTrue();
        String first =
                problem.firstRows().isEmpty() ? "" : " " + problem.firstRows().get(0);
        return problem.code() + " " + problem.severity().name().toLowerCase(Locale.ROOT) + first;
    }

    private static String filledIn(String row, int n) {
        int open = row.indexOf('{');
        if (open < 0) {
            return row.replaceAll("\\bn\\b", String.valueOf(n));
        }
        String formula = row.substring(open + 1, row.indexOf('}'));
        return (row.substring(0, open) + String.format(Locale.ROOT, "%.2f", value(formula, n)))
                .replaceAll("\\bn\\b", String.valueOf(n));
    }

    private static double value(String formula, int n) {
        String[] sum = formula.split("(?=[-+])");
        double value = 0;
        for (String part : sum) {
            double product = part.startsWith("-") ? -1 : 1;
            for (String factor : part.replaceFirst("^[-+]", "").split("\\*")) {
                product *= factor.equals("n") ? n : Double.parseDouble(factor);
            }
            value += product;
        }
        return value;
    }

    @ParameterizedTest
    @CsvSource({"1924-01-02,DATES_FAR_OFF", "2019-01-02,"})
    void speakOfTheFewRowsThatAreYearsAway(String day, String code) {
        Checked checked = Checked.of("Date,Sales\n" + "2024-01-02,5\n".repeat(150) + day + ",6\n");

        assertThat(checked.problems().contains("DATES_FAR_OFF")).isEqualTo(code != null);
    }
}
