package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of three numbers: which of them is the day, the month, the year. */
class DateOrdersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "24-03-05 24-03-06 24-03-07#2024-03-05",
                "24-03-05 24-12-31 23-01-02 24-02-28#2023-01-02",
                "98-12-31 99-01-02#1998-12-31",
                "24.03.05 24.03.06 24.04.07 24.04.09#2024-03-05",
                "24/03/05 24/03/06 24/03/07 24/03/08#2024-03-05",
                "05-03-24 06-03-24 17-04-24#2024-03-05",
                "05/03/24 06/03/24 17/04/24#2024-03-05",
                "31/12/23 01/01/24#2023-12-31",
                "03/31/24 01/01/24#2024-01-01",
                "05-03-2024 13-03-2024#2024-03-05",
                "24-03-05 2024-03-06 24-03-07 24-03-08#2024-03-05"
            })
    void decideFromTheWholeColumn(String dates, String earliest) {
        Checked checked = Checked.of(file(dates));

        assertThat(checked.verdict().report().question()).isNull();
        assertThat(checked.column("Date").min()).isEqualTo(earliest);
        assertThat(checked.rows().get(2)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "24-03-05#DMY YMD#2024-03-05",
                "24-03-05 24-03-06#DMY YMD#2024-03-05",
                "11-12-10 12-11-10#DMY MDY YMD#2011-12-10",
                "03/04/24 05/06/24#DMY MDY#",
                "03/04/2024 05/06/2024#DMY MDY#"
            })
    void areAskedForWhereNothingDecides(String dates, String options, String earliestWithYearFirst) {
        Checked open = Checked.of(file(dates));

        assertThat(open.outcome()).isEqualTo(Outcome.NEEDS_DECISION);
        assertThat(open.verdict().report().question().options())
                .extracting(Question.Option::value)
                .containsExactly(options.split(" "));
        if (earliestWithYearFirst != null) {
            Checked answered = Checked.of(file(dates).getBytes(UTF_8), Map.of("DATE_ORDER:Date", "YMD"));
            assertThat(answered.column("Date").min()).isEqualTo(earliestWithYearFirst);
        }
    }

    @Test
    void followAnotherColumnWithTheYearFirst() {
        Checked checked = Checked.of("Order Date,Ship Date,Amount\n24-03-05,98-03-06,5\n24-03-06,99-03-07,6\n");

        assertThat(checked.column("Order Date").min()).isEqualTo("2024-03-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Month#01/03/2024,March;04/05/2024,May#2024-03-01 DATE_ORDER_BY_MONTHS",
                "Month Number#01/03/2024,1;04/05/2024,04#2024-01-03 DATE_ORDER_BY_MONTHS",
                "Monat#01/03/2024,M\u00e4rz;04/04/2024,Apr#2024-03-01 DATE_ORDER_BY_MONTHS",
                "Month#01/03/2024,March;04/05/2024,April#",
                "Month#01/03/2024,;04/05/2024,#",
                "Shelf#01/03/2024,3;04/05/2024,5#",
            })
    void followAColumnThatNamesTheirMonths(String column, String rows, String found) {
        Checked checked = Checked.of("Date," + column + ",Amount\n" + rows.replace(";", ",5\n") + ",5\n");

        if (found == null) {
            assertThat(checked.outcome()).isEqualTo(Outcome.NEEDS_DECISION);
        } else {
            assertThat(checked.column("Date").min()).isEqualTo(found.split(" ")[0]);
            assertThat(checked.verdict().report().problems())
                    .extracting(Problem::code)
                    .contains(found.split(" ")[1]);
        }
    }

    @Test
    void holdBackTheOneDateThatIsOtherwise() {
        Checked checked = Checked.of(file("24-03-05 24-03-06 24-03-07 24-03-08 ".repeat(6) + "24-03-32"));

        assertThat(checked.rows()).containsExactly(25L, 24L, 1L, 0L);
        assertThat(checked.column("Date").max()).isEqualTo("2024-03-08");
    }

    private static String file(String dates) {
        return "Date,Amount\n" + dates.strip().replace(" ", ",5\n") + ",5\n";
    }
}
