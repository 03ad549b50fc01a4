package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorageTest {

    @Test
    void keepsDecimalsAsScaledLongsAndTextAsItIs() {
        assertThat(stored("Branch:text", "Units:int", "Sales:dec1(0..99)", "Profit:dec4(-9..9)"))
                .containsExactly(
                        new DruidColumn("Branch", "Branch", Storage.STRING, 0),
                        new DruidColumn("Units", "Units", Storage.LONG, 0),
                        new DruidColumn("Sales", "Sales@2", Storage.LONG, 2),
                        new DruidColumn("Profit", "Profit@4", Storage.LONG, 4));
    }

    @Test
    void keepsWhatNoLongHoldsAsDouble() {
        assertThat(stored("Profit:dec13(-9..9)", "Sales:dec9(0..99999999)"))
                .extracting(DruidColumn::storage)
                .containsOnly(Storage.DOUBLE);
    }

    @Test
    void keepsOutOfDruidsOwnNamesAndOfSignsItCannotHold() {
        assertThat(stored("__time:text", "a,b:text", "a\"b:text", "Sales@2:text", "Sales:dec2"))
                .extracting(DruidColumn::druidName)
                .containsExactly("column__time", "a_b", "a_b_", "Sales@2", "Sales@2_");
    }

    private static List<DruidColumn> stored(String... columns) {
        return SalesSemantics.interpret(Profiles.of(columns), "Date", "").stored();
    }
}
