package io.salesanalytics.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "march.csv, march.csv",
        "../../etc/passwd.csv, passwd.csv",
        "C:\\Users\\me\\march.csv, march.csv",
        "Übersicht März (2).CSV, Übersicht März (2).CSV",
        "売上.xlsx, 売上.xlsx",
    })
    void keepsTheNameWithoutItsPath(String sent, String kept) {
        assertThat(FileName.of(sent).value()).isEqualTo(kept);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(FileName.of("a\u0000b\n\u202Ec\u200B.csv").value()).isEqualTo("abc.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "..", ".", "folder/", "\u0007"})
    void refusesNamesThatAreNone(String sent) {
        assertThatThrownBy(() -> FileName.of(sent))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(IngestError.FILE_NAME_INVALID));
    }

    @Test
    void cutsLongNamesBetweenCharactersAndKeepsTheEnding() {
        String name = FileName.of("😀".repeat(100) + ".csv").value();

        assertThat(name).endsWith("😀.csv");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"a.csv, csv", "a.CSV, csv", "a.csv.gz, gz", "noending, ''", "dot., ''"})
    void readsTheType(String name, String type) {
        assertThat(FileName.of(name).type()).isEqualTo(type);
    }
}
