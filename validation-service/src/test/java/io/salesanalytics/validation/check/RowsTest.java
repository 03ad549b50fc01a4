package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each row. */
class RowsTest {
    private static final String ROWS = "31/01/2024,Nairobi,5,10.50\n".repeat(3)
            + "01/02/2024,Kisumu,6,11.50\n02/02/2024,Kisumu,7,12.50\n03/02/2024,Thika,8,13.50\n"
            + "04/02/2024,Thika,9,14.50\n05/02/2024,Thika,9,15.50\n";
    private static final String FILE = "Date,Branch,Qty,Amount\n" + ROWS;

    @Test
    void writesCleanRowsWithTimeAndLineNumber() {
        Checked checked =
                Checked.of("\n\"Order\nDate\",Branch,Amount\n31/01/2024,\"a, b\",\"1,204.50\"\n01/02/2024,,(3)\n");

        assertThat(checked.clean())
                .containsExactly(
                        "__time,__row,Order Date,Branch,Amount",
                        "2024-01-31T00:00:00.000,4,2024-01-31,\"a, b\",1204.50",
                        "2024-02-01T00:00:00.000,5,2024-02-01,,-3");
        assertThat(checked.outcome()).isEqualTo(Outcome.ACCEPT);
    }

    @Test
    void accountsForEveryRow() {
        Checked checked = Checked.of("Report,,,\n\n" + FILE + ",,,\nDate,Branch,Qty,Amount\n" + ROWS
                + "06/02/2024,Thika,many,1\n,Thika,9,1\nsoon,Thika,9,1\nTotal,,999,999\nPrinted by Ann\n");

        assertThat(checked.rows()).containsExactly(23L, 16L, 3L, 4L);
        assertThat(checked.sum("Amount")).isEqualTo("198");
        assertThat(checked.problems())
                .contains(
                        "TIME_MISSING",
                        "TIME_NOT_UNDERSTOOD",
                        "CELL_NOT_UNDERSTOOD",
                        "TOTAL_ROW",
                        "REMARK_ROW",
                        "REPEATED_HEADER",
                        "BLANK_ROW",
                        "TITLE_ROWS");
    }

    @Test
    void namesTheLinesOfAProblemAsTheFileCountsThem() {
        Checked checked = Checked.of("\"Title\nof two lines\",,,\n\n" + FILE + "06/02/2024,Thika,many,1\n");

        Problem problem = checked.verdict().report().problems().get(0);

        assertThat(problem.code()).isEqualTo("CELL_NOT_UNDERSTOOD");
        assertThat(problem.firstRows()).containsExactly(13L);
        assertThat(problem.examples()).containsExactly("many");
        assertThat(problem.message())
                .isEqualTo("1 row has a cell in \"Qty\" that is unlike the rest of the column, such as"
                        + " \"many\", and was held back.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "06/02/2024,Thika,x,9,1#ROW_TOO_LONG",
                "06/02/2024,,Thika,9,1#ROW_TOO_LONG",
                "06/02/2024,9,1#ROW_TOO_SHORT",
                "06/02/2024,Thika#ROW_TOO_SHORT",
            })
    void neverShiftsARaggedRow(String row, String code) {
        Checked checked = Checked.of(FILE + row + "\n");

        assertThat(checked.rows()).containsExactly(9L, 8L, 1L, 0L);
        assertThat(checked.problems()).contains(code);
        assertThat(checked.quarantine().get(1)).contains(code).contains(",10,");
    }

    @Test
    void takesRowsThatEndInADelimiter() {
        assertThat(Checked.of(FILE.replace("0\n", "0,\n")).rows()).containsExactly(8L, 8L, 0L, 0L);
    }

    @Test
    void fillsUpRowsThatLeaveOutEmptyCellsAtTheEnd() {
        String rows = "2024-01-31,5\n2024-02-01,6\n2024-02-02,7\n2024-02-03,8,paid\n2024-02-04,9,\n";

        Checked checked = Checked.of("Date,Amount,Note\n" + rows);

        assertThat(checked.rows()).containsExactly(5L, 5L, 0L, 0L);
        assertThat(checked.problems()).contains("ROW_SHORTENED");
    }

    @Test
    void stopsWhereAnotherTableBegins() {
        Checked checked = Checked.of(FILE + "\nBranch,Manager,Target\nThika,Ann,5\nKisumu,Bob,6\n");

        assertThat(checked.rows()).containsExactly(12L, 8L, 0L, 4L);
        assertThat(checked.problems()).contains("OTHER_TABLE");
        assertThat(checked.sum("Amount")).isEqualTo("99");
    }

    @Test
    void passesOverTheNamesOfSections() {
        String rows = "January 2024,,\n31/01/2024,Tea,5\nFebruary 2024,,\n28/02/2024,Tea,5\n";

        assertThat(Checked.of("Date,Item,Amount\n" + rows).rows()).containsExactly(4L, 2L, 0L, 2L);
    }

    @Test
    void givesTheSameBytesForTheSameFile() {
        assertThat(Checked.of(FILE).clean()).isEqualTo(Checked.of(FILE).clean());
    }
}
