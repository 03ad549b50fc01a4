package io.salesanalytics.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
                .containsExactly("%5F_time", "a%2Cb", "a%22b", "Sales%402", "Sales@2");
    }

    /** Uploads are read together by Druid's names: one that two columns share would add up what does not belong together. */
    @Test
    void givesAColumnTheSameNameInEveryFileAndNoOtherColumnThatName() {
        List<String> alike =
                List.of("a,b", "a_b", "a_b_", "a%2Cb", "a%252Cb", "a%,b", "__a", "%5F_a", "_a", "S", "S@2", "S%402");
        Set<String> given = new HashSet<>();
        for (String name : alike) {
            String alone = stored(name + ":text").get(0).druidName();
            List<String> withOthers = stored("a,b:text", "a_b:text", "Last:text", name + " :text").stream()
                    .map(DruidColumn::druidName)
                    .toList();
            assertThat(given.add(alone)).as(name).isTrue();
            assertThat(withOthers).as(name).contains("a%2Cb", "a_b");
        }
        assertThat(given).doesNotContain(stored("S:dec2").get(0).druidName());
    }

    private static List<DruidColumn> stored(String... columns) {
        return SalesSemantics.interpret(Profiles.of(columns), "Date", "").stored();
    }
}
