package io.salesanalytics.validation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCommandTest {
    private static final String HEADER = "Day,Branch,Qty,Amount,Note\n";
    private static final String ROWS = IntStream.range(10, 30)
            .mapToObj(i -> "2024-03-%d,%s,%d,%d.50,%n".formatted(i, i % 2 == 0 ? "Thika" : "Kisumu", i % 7, i * 3))
            .collect(Collectors.joining());
    private static final String TABLE = HEADER + ROWS;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    private String read(String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("sales.csv"), content);
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(file.toString());
        assertThat(ReadCommand.run(arguments, out, new PrintStream(remarks))).isZero();
        return out.toString();
    }

    private String mended(String content) throws IOException {
        return read(content, "--repair");
    }

    private String remarks() {
        return remarks.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-01Thika,3,9.50,",
                "2024-04-01,Thika,,3,9.50,",
                "2024-04-01;Thika;3;9.50;",
                "2024-04-01,Thika,3,9.50",
            })
    void mendsOnlyWhenAsked(String row) throws IOException {
        assertThat(mended(TABLE + row + "\n" + ROWS)).isEqualTo(TABLE + "2024-04-01,Thika,3,9.50,\n" + ROWS);
        assertThat(remarks()).contains("written wrongly and mended: 1.");
        out.getBuffer().setLength(0);

        String plain = read(TABLE + row + "\n" + ROWS);

        assertThat(plain).startsWith(TABLE).endsWith(ROWS);
        assertThat(plain.contains("2024-04-01,Thika,3,9.50,\n")).isEqualTo(row.endsWith(",Thika,3,9.50"));
    }

    @Test
    void givesBackTheRowsThatAStrayQuoteSwallowed() throws IOException {
        String text = TABLE + "2024-04-01,Thika,3,9.50,\"\n2024-04-02,Thika,3,9.50,\"fine, so\"\n" + ROWS;

        assertThat(mended(text))
                .isEqualTo(TABLE + "2024-04-01,Thika,3,9.50,\"\"\"\"\n2024-04-02,Thika,3,9.50,\"fine, so\"\n" + ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",Day,Branch,Qty,Amount,Note\n",
                "Day,Branch,Qty,Amount,,Note\n",
                "Day Branch Qty Amount Note\n",
                "Day,Branch,Qty,Amount,\"Note\n",
                "Day,Branch,Qty,\"Amount\"\"Note\"\n",
            })
    void mendsTheHeader(String header) throws IOException {
        assertThat(mended(header + ROWS).replace("\"\"\"Note\"", "Note")).isEqualTo(TABLE);
    }

    @Test
    void addsNoNamesToAFileWithoutHeaderThatItMends() throws IOException {
        assertThat(mended(ROWS)).isEqualTo(ROWS);
        out.getBuffer().setLength(0);

        assertThat(read(ROWS)).isEqualTo("column_1,column_2,column_3,column_4,column_5\n" + ROWS);
    }

    @Test
    void takesTheBlankBehindEveryDelimiterAsPartOfIt() throws IOException {
        assertThat(read(TABLE.replace(",", ", "))).isEqualTo(TABLE);
        out.getBuffer().setLength(0);

        assertThat(read("Day,Name,Qty\n2024-03-01, Ann,1\n2024-03-02,Bob,2\n"))
                .isEqualTo("Day,Name,Qty\n2024-03-01, Ann,1\n2024-03-02,Bob,2\n");
    }

    @Test
    void endsWhereTheTableStandsInTheFileOnceMore() throws IOException {
        assertThat(mended(TABLE + TABLE)).isEqualTo(TABLE);
        assertThat(remarks()).contains("once more");
    }

    @Test
    void goesOnBelowARepeatedHeader() throws IOException {
        String next = ROWS.replace("2024-03", "2024-04");

        assertThat(mended(TABLE + HEADER + next)).isEqualTo(TABLE + next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Day,Branch,Qty,Amount\n", "Day,Branch,Qty,Amount,Note,More\n"})
    void mendsNoRowOfAnotherTableIntoThisOne(String header) throws IOException {
        String rest = header.contains("More") ? ROWS.replace(",\n", ",,7\n") : ROWS.replace(",\n", "\n");
        String fewer = rest.substring(0, rest.indexOf('\n', rest.length() / 2) + 1);

        assertThat(mended(TABLE + header + fewer)).isEqualTo(TABLE);
    }

    @Test
    void readsAnEmptyFileAsATableWithoutRows() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(remarks()).contains("The file is empty.");
    }

    @Test
    void writesOneFileEachAndNoneWhereThereIsNoTable() throws IOException {
        Path good = Files.writeString(folder.resolve("a.csv"), TABLE);
        Path bad = Files.write(folder.resolve("b.csv"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        Path target = folder.resolve("out");
        List<String> arguments = List.of(good.toString(), bad.toString(), "missing.csv", "--out", target.toString());

        assertThat(ReadCommand.run(arguments, out, new PrintStream(remarks))).isEqualTo(2);

        assertThat(target.resolve("a.csv_converted.csv")).hasContent(TABLE);
        assertThat(target.resolve("b.csv_converted.csv")).doesNotExist();
        assertThat(remarks()).contains("missing.csv: there is no such file.");
        assertThat(out.toString()).isEmpty();
    }
}
