package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the header stands and what it names the columns. */
class HeadersTest {
    private static final String ROWS = "31/01/2024,Nairobi,5,10.50\n".repeat(3)
            + "01/02/2024,Kisumu,6,11.50\n02/02/2024,Kisumu,7,12.50\n03/02/2024,Thika,8,13.50\n"
            + "04/02/2024,Thika,9,14.50\n05/02/2024,Thika,9,15.50\n";
    private static final String FILE = "Date,Branch,Qty,Amount\n" + ROWS;

    @Test
    void keepsTheFirstRowOfAFileWithoutHeader() {
        Checked checked = Checked.of(ROWS);

        assertThat(checked.names()).containsExactly("column_1", "column_2", "column_3", "column_4");
        assertThat(checked.rows()).containsExactly(8L, 8L, 0L, 0L);
        assertThat(checked.problems()).contains("NO_HEADER");
    }

    @Test
    void joinsAHeaderOfTwoRows() {
        Checked checked = Checked.of("Sale,Sale,Sold,Sold\n" + FILE);

        assertThat(checked.names()).containsExactly("Sale Date", "Sale Branch", "Sold Qty", "Sold Amount");
    }

    @Test
    void takesAFirstRowWithGapsForARow() {
        Checked checked = Checked.of(
                "Order,Date,Branch,Amount\nTXN_17,,Karen,\nTXN_18,2024-01-31,Nairobi,5\nTXN_19,2024-02-01,Thika,8\n");

        assertThat(checked.names()).containsExactly("Order", "Date", "Branch", "Amount");
        assertThat(checked.rows()).containsExactly(3L, 2L, 1L, 0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                ",,2023,,2024,~Date,Branch,Sales,Cost,Sales,Cost#Date;Branch;2023 Sales;2023 Cost;2024 Sales;2024 Cost",
                "Date,Branch,2023,,2024,~,,Sales,Cost,Sales,Cost#Date;Branch;2023 Sales;2023 Cost;2024 Sales;2024 Cost",
                ",,Jan 2024,,Feb 2024,~Date,Branch,Qty,Value,Qty,Value"
                        + "#Date;Branch;Jan 2024 Qty;Jan 2024 Value;Feb 2024 Qty;Feb 2024 Value",
                "Sale,,Shop A,,Shop B,~Date,Place,Sales,Cost,Sales,Cost"
                        + "#Sale Date;Sale Place;Shop A Sales;Shop A Cost;Shop B Sales;Shop B Cost"
            })
    void carriesTheTextOfMergedHeaderCells(String header, String names) {
        String rows = "31/01/2024,Nairobi,5,4,7,6\n01/02/2024,Thika,8,7,9,8\n";

        Checked checked = Checked.of(header.replace('~', '\n') + "\n" + rows);

        assertThat(checked.names()).containsExactly(names.split(";"));
        assertThat(checked.rows()).containsExactly(2L, 2L, 0L, 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sales report,,,\nDate,Branch,Qty,Amount\n", "Sales,2024,,\nDate,Branch,Qty,Amount\n"})
    void takesATitleForNoHeader(String header) {
        assertThat(Checked.of(header + ROWS).names()).containsExactly("Date", "Branch", "Qty", "Amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Organization:,ACME LTD,,,\nReport Date:,2024-02-01,,,\n,,,,\n",
                "Report Date:,2024-02-01,,,\nCount:,3,,,\n",
                ",,,12,78\n"
            })
    void passesOverFactsAboveTheHeader(String facts) {
        Checked checked = Checked.of(facts + "Date,Item,Note,Qty,Amount\n" + "2024-01-31,Tea,x,3,19.50\n".repeat(4));

        assertThat(checked.names()).containsExactly("Date", "Item", "Note", "Qty", "Amount");
        assertThat(checked.rows()).containsExactly(4L, 4L, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo("78");
    }

    @Test
    void namesColumnsApart() {
        Checked checked = Checked.of(" Date ,,Amount,Amount\n" + ROWS);

        assertThat(checked.names()).containsExactly("Date", "column_2", "Amount", "Amount (2)");
    }

    @Test
    void takesYearsForNamesBesideANameOfDates() {
        Checked checked = Checked.of("Date,2023,2024\n2024-01-05,5,6\n2024-01-06,7,8\n");

        assertThat(checked.names()).containsExactly("Date", "2023", "2024");
    }
}
