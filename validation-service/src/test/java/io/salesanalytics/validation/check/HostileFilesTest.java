package io.salesanalytics.validation.check;

import static io.salesanalytics.validation.check.XlsxFile.MAIN;
import static io.salesanalytics.validation.check.XlsxFile.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostileFilesTest {
    private static final String ROWS = row(1, "Date", "Revenue") + row(2, "2024-01-30", 10);

    @Test
    void refusesAWorkbookThatDeclaresEntities() {
        String xml = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet xmlns='" + MAIN
                + "'><sheetData>" + ROWS + "</sheetData></worksheet>";

        assertThat(refusal(new XlsxFile().sheet("Sales", "", xml).bytes())).isEqualTo("XML_WITH_ENTITIES");
    }

    @Test
    void refusesASheetThatUnpacksWithoutEnd() {
        String blanks = " ".repeat(70 << 20);

        assertThat(refusal(
                        new XlsxFile().sheet("Sales", ROWS + blanks + "<row/>").bytes()))
                .isIn("DECOMPRESSION_RATIO", "CELL_TOO_LONG");
    }

    @Test
    void refusesAnArchiveThatUnpacksWithoutEnd() {
        byte[] bomb = XlsxFile.zip(
                Map.of("sales.csv", ("Date,Revenue\n" + "2024-01-30,1\n".repeat(6 << 20)).getBytes(UTF_8)));

        assertThat(refusal(bomb)).isEqualTo("DECOMPRESSION_RATIO");
    }

    @Test
    void refusesAnArchiveOfTooManyFiles() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 10_001; i++) {
            parts.put("xl/" + i, new byte[0]);
        }

        assertThat(refusal(XlsxFile.zip(parts))).isEqualTo("TOO_MANY_ENTRIES");
    }

    @Test
    void refusesAnArchiveOfSeveralTablesRatherThanTakingOne() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("a.csv", "Date,Revenue\n2024-01-30,1\n".getBytes(UTF_8));
        parts.put("b.csv", "Date,Revenue\n2024-01-30,1\n".getBytes(UTF_8));

        Problem problem = problem(XlsxFile.zip(parts));

        assertThat(problem.code()).isEqualTo("SEVERAL_FILES");
        assertThat(problem.message()).contains("a.csv, b.csv");
    }

    @Test
    void refusesAnArchiveInAnArchive() {
        byte[] inner = XlsxFile.zip(Map.of("sales.csv", "Date,Revenue\n2024-01-30,1\n".getBytes(UTF_8)));

        assertThat(refusal(XlsxFile.zip(Map.of("inner.zip", inner)))).isEqualTo("ARCHIVE_IN_ARCHIVE");
    }

    @Test
    void findsABitThatFlipped() {
        byte[] file = XlsxFile.zip(Map.of("sales.csv", "Date,Revenue\n2024-01-30,1\n".getBytes(UTF_8)));
        int name = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("sales.csv");
        for (int at = name + 10; at < name + 30; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 1;

            assertThat(refusal(damaged)).as("byte " + at).isEqualTo("FILE_DAMAGED");
        }
    }

    @Test
    void saysThatAWorkbookIsCutOff() {
        byte[] file = new XlsxFile().sheet("Sales", ROWS).bytes();

        for (int length = 100; length < file.length; length += 97) {
            assertThat(refusal(Arrays.copyOf(file, length)))
                    .as("cut at " + length)
                    .isEqualTo("FILE_DAMAGED");
        }
    }

    @Test
    void saysThatASheetEndsInTheMiddle() {
        String xml = "<worksheet xmlns='" + MAIN + "'><sheetData>" + ROWS + row(3, "2024-01-31", 11);

        assertThat(refusal(new XlsxFile().sheet("Sales", "", xml).bytes())).isEqualTo("FILE_DAMAGED");
    }

    @Test
    void needsLittleMemoryForManyColumns() {
        String names = IntStream.range(0, 1999).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        byte[] file = ("Date," + names + "\n" + ("2024-01-30" + ",x".repeat(1999) + "\n").repeat(3)).getBytes(UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(Checked.of(file, Map.of()).rows()).containsExactly(3L, 3L, 0L, 0L);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(300L << 20);
    }

    @Test
    @Timeout(20)
    void readsPastAnEndlessName() {
        String file = "Date," + "X".repeat(200_000) + "\n2024-01-30,1\n2024-01-31,2\n";

        assertThat(Checked.of(file).rows()).containsExactly(2L, 2L, 0L, 0L);
    }

    @Test
    void saysThatAnArchiveIsCutOffInItsComment() {
        byte[] file = XlsxFile.zip(Map.of("sales.csv", "Date,Revenue\n2024-01-30,1\n".getBytes(UTF_8)));
        // its comment is said to go on
        file[file.length - 2] = 32;

        assertThat(refusal(file)).isEqualTo("FILE_DAMAGED");
    }

    @Test
    void saysThatATextIsMissing() {
        String rows = ROWS + "<row r='3'><c r='A3' t='s'><v>5</v></c></row>";

        assertThat(refusal(new XlsxFile()
                        .strings("<si><t>one</t></si>")
                        .sheet("Sales", rows)
                        .bytes()))
                .isEqualTo("FILE_DAMAGED");
    }

    @Test
    void refusesColumnsAndRowsThatNoWorkbookHas() {
        String wide = ROWS + "<row r='3'><c r='ZZZZZZ3'><v>5</v></c></row>";
        String long1 = ROWS + "<row r='99999999'><c r='A3'><v>5</v></c></row>";

        assertThat(refusal(new XlsxFile().sheet("Sales", wide).bytes())).isEqualTo("TOO_MANY_COLUMNS");
        assertThat(refusal(new XlsxFile().sheet("Sales", long1).bytes())).isEqualTo("FILE_DAMAGED");
    }

    @Test
    void saysThatAWorkbookHoldsMacrosOnly() {
        byte[] file = new XlsxFile()
                .sheet("Sheet1", "")
                .part("xl/vbaProject.bin", "code")
                .bytes();

        assertThat(refusal(file)).isEqualTo("MACROS_ONLY");
    }

    @Test
    void neverLeavesTheArchive() {
        byte[] file = new XlsxFile()
                .sheet("Sales", ROWS)
                .part("xl/../../../etc/passwd", "root")
                .bytes();

        assertThat(Checked.of(file, Map.of()).sum("Revenue")).isEqualTo("10");
    }

    private static String refusal(byte[] file) {
        return problem(file).code();
    }

    private static Problem problem(byte[] file) {
        Checked checked = Checked.of(file, Map.of());
        assertThat(checked.outcome()).isEqualTo(Outcome.REJECT);
        return checked.verdict().report().problems().get(0);
    }
}
