package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be used. */
class RefusedFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "Date,Amount\n"})
    void refusesAFileWithoutRows(String text) {
        assertThat(Checked.of(text).problems()).containsAnyOf("FILE_EMPTY", "NO_ROWS");
        assertThat(Checked.of(text).outcome()).isEqualTo(Outcome.REJECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Date,Item,Amount#2024-01-05,Tea,12,50;2024-01-06,Tea,7,05#true",
                "Date,Price,Amount#2024-01-05,1,50,3,00;2024-01-06,2,50,5,00#true",
                "Date,Item,Amount#2024-01-05,Tea,1,250;2024-01-06,Tea,12,500#true",
                "Date,Item,Amount#2024-01-05,Tea,1250,250;2024-01-06,Tea,12,500#false",
                "Date,Item,Qty,#2024-01-05,Tea,12,50;2024-01-06,Tea,7,15#false",
                "Date,Item,Amount#2024-01-05,Tea,12,note;2024-01-06,Tea,7,other#false"
            })
    void refusesToCutAmountsAtTheirDecimalComma(String header, String rows, boolean refused) {
        Checked checked = Checked.of(header + "\n" + rows.replace(';', '\n') + "\n");

        assertThat(checked.problems().contains("DECIMALS_SPLIT")).isEqualTo(refused);
        assertThat(checked.outcome() == Outcome.REJECT).isEqualTo(refused);
    }

    @Test
    void refusesToCutAReportForPrintingAtItsBlanks() {
        String file = "Date       Item     Branch    Qty    Amount\n2024-01-25 Tea      Nairobi   24     1061.04\n"
                + "2024-01-28 Coffee   Kisumu    2      60.30\n2024-01-31 Sugar    Thika     36     1622.52\n";

        assertThat(Checked.of(file).outcome()).isEqualTo(Outcome.REJECT);
        assertThat(Checked.of(file).problems()).contains("COLUMNS_BY_BLANKS");
    }

    @Test
    void refusesAFileThatSaysNotWhen() {
        assertThat(Checked.of("Item,Amount\nTea,5\nCoffee,6\n").problems()).contains("NO_TIME_COLUMN");
    }

    @ParameterizedTest
    @CsvSource({
        "504B030414000600, FILE_DAMAGED",
        "D0CF11E0A1B11AE1, FILE_DAMAGED",
        "50415231150415, FILE_DAMAGED",
        "255044462D312E37, NOT_A_TABLE",
        "0001020304050607080102030405, NOT_A_TABLE"
    })
    void refusesWhatIsNoText(String bytes, String code) {
        Checked checked = Checked.of(java.util.HexFormat.of().parseHex(bytes), Map.of());

        assertThat(checked.problems()).containsAnyOf(code, "FILE_EMPTY");
        assertThat(checked.outcome()).isEqualTo(Outcome.REJECT);
    }
}
