package io.salesanalytics.ingest.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.LoadMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
    private final Task march = Samples.task("march");
    private final Task april = Samples.task("april");

    @Test
    void appendingTheSameBytesIsSuperfluous() {
        assertThat(Duplicates.of("april", LoadMode.APPEND, List.of(march, april)))
                .contains(april.id);
    }

    @Test
    void otherBytesAreNoDuplicate() {
        assertThat(Duplicates.of("may", LoadMode.APPEND, List.of(march, april))).isEmpty();
    }

    @Test
    void replacingByWhatIsThereAloneIsSuperfluous() {
        assertThat(Duplicates.of("march", LoadMode.REPLACE, List.of(march))).contains(march.id);
    }

    @Test
    void replacingSeveralByOneOfThemIsNot() {
        assertThat(Duplicates.of("march", LoadMode.REPLACE, List.of(march, april)))
                .isEmpty();
    }
}
