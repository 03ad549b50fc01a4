package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table, written in every dialect, reads the same. */
class DialectsTest {
    private static final String[][] TABLE = {
        {"Date", "Branch", "Item", "Qty", "Amount"},
        {"2024-01-31", "Nairobi, CBD", "Tea \"green\"", "3", "1204.50"},
        {"2024-02-01", "Köln; West", "Pipe | 12", "4", "-7.25"},
        {"2024-02-02", "Mombasa", "two\nlines", "5", "100"},
        {"2024-02-03", "Kisumu", "", "6", "0.05"},
        {"2024-02-04", "Nairobi, CBD", "it's", "7", "12"},
    };

    static List<String> everyWayToWriteIt() {
        List<String> ways = new ArrayList<>();
        for (String delimiter : List.of(",", ";", "\t", "|", "^", "~")) {
            for (String lineEnd : List.of("\n", "\r\n", "\r")) {
                for (String quote : List.of("\"", "'")) {
                    ways.add(delimiter + quote + lineEnd);
                }
            }
        }
        return ways;
    }

    @ParameterizedTest
    @MethodSource("everyWayToWriteIt")
    void readsTheSameWhateverTheDelimiterQuoteAndLineEnd(String way) {
        String text = write(way.substring(0, 1), way.charAt(1), way.substring(2));

        Checked checked = Checked.of(text);

        assertThat(checked.rows()).containsExactly(5L, 5L, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo("1309.3");
        assertThat(checked.column("Branch").examples()).contains("Nairobi, CBD", "Köln; West");
        assertThat(checked.column("Item").examples()).contains("Tea \"green\"", "Pipe | 12", "it's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"||", "~|~", "::", "<|>", "|;|", "#|#", "^^"})
    void findsADelimiterOfSeveralCharacters(String delimiter) {
        String header = String.join(delimiter, "Date", "Branch", "Item", "Amount");
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int day = 1; day <= 20; day++) {
            String quoted = day == 7 ? "\"two" + delimiter + "in one \"\"q\"\"\"" : "Item " + day;
            text.append(String.join(
                            delimiter, "2024-01-" + (day < 10 ? "0" + day : day), day % 3 == 0 ? "" : "Nairobi, CBD"))
                    .append(delimiter)
                    .append(quoted)
                    .append(delimiter)
                    .append(day + ".50\n");
        }

        Checked checked = Checked.of(text.toString());

        assertThat(checked.verdict().report().dialect().delimiter()).isEqualTo(delimiter);
        assertThat(checked.rows()).containsExactly(20L, 20L, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo("220");
        assertThat(checked.column("Branch").examples()).containsExactly("Nairobi, CBD");
        assertThat(checked.column("Item").distinct()).isEqualTo(20);
        assertThat(checked.column("Item").max()).isEqualTo("two" + delimiter + "in one \"q\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"2024-01-02;a;;b;1#;", "2024-01-02,a,,b,1#,", "2024-01-02,Home::Tea,b,1#,", "2024-01-02|a|~b|c|1#|"
            })
    void takesNoOtherRunOfSignsForOne(String row, String delimiter) {
        Checked checked = Checked.of((row + "\n").repeat(30));

        assertThat(checked.verdict().report().dialect().delimiter()).isEqualTo(delimiter);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,",
        "UTF-8,EFBBBF",
        "UTF-16LE,FFFE",
        "UTF-16BE,FEFF",
        "UTF-32LE,FFFE0000",
        "UTF-32BE,0000FEFF",
        "UTF-16LE,",
        "UTF-16BE,",
        "UTF-32LE,",
        "windows-1252,",
        "ISO-8859-1,",
    })
    void readsTheSameWhateverTheEncoding(String charset, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (mark != null) {
            bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
        }
        bytes.writeBytes(write(",", '"', "\n").getBytes(Charset.forName(charset)));

        Checked checked = Checked.of(bytes.toByteArray(), Map.of());

        assertThat(checked.sum("Amount")).isEqualTo("1309.3");
        assertThat(checked.names()).containsExactly("Date", "Branch", "Item", "Qty", "Amount");
        assertThat(checked.column("Branch").examples()).contains("Köln; West");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250,Łódź żółw",
        "windows-1253,Αθήνα Πάτρα Θεσσαλονίκη",
        "windows-1251,Москва Казань Новосибирск"
    })
    void readsLettersOfOtherAlphabets(String charset, String place) {
        StringBuilder text = new StringBuilder("Date;Place;Amount\n");
        for (int day = 13; day < 29; day++) {
            text.append(day).append(".01.2024;").append(place).append(";1,5\n");
        }

        Checked checked = Checked.of(text.toString().getBytes(Charset.forName(charset)), Map.of());

        assertThat(checked.column("Place").examples()).containsExactly(place);
        assertThat(checked.sum("Amount")).isEqualTo("24");
    }

    @Test
    void takesAnOlderEncodingThatShowsOnlyAtTheEndOfTheFile() {
        String text = "Date,Place,Amount\n" + "2024-01-31,Bonn,1\n".repeat(80_000) + "2024-01-31,Köln,1\n";

        Checked checked = Checked.of(text.getBytes(Charset.forName("ISO-8859-1")), Map.of());

        assertThat(checked.column("Place").max()).isEqualTo("Köln");
        assertThat(checked.sum("Amount")).isEqualTo("80001");
    }

    @Test
    void unpacksGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(write(",", '"', "\n").getBytes(Charset.forName("UTF-8")));
        }

        assertThat(Checked.of(packed.toByteArray(), Map.of()).sum("Amount")).isEqualTo("1309.3");
    }

    @Test
    void understandsBackslashEscapes() {
        String text = "Date,Item,Amount\n" + "2024-01-31,\"a \\\"b\\\", c\",5\n".repeat(3);

        assertThat(Checked.of(text).column("Item").examples()).containsExactly("a \"b\", c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-09,\"12 inch,9\n", "2024-02-09,12\" TV,9\n", "2024-02-09,\"12\" TV\",9\n"})
    void losesNoRowToAStrayQuote(String row) {
        String text = "Date,Item,Amount\n2024-02-08,\"Tea, green\",1\n" + row + "2024-02-10,\"Tea, green\",1\n";

        Checked checked = Checked.of(text);

        assertThat(checked.rows()).containsExactly(3L, 3L, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo("11");
    }

    @Test
    void losesNoRowToAQuoteThatTheNextLineSeemsToClose() {
        Checked checked =
                Checked.of("Date,Item,Amount\n2024-02-08,\"Tea,1\n2024-02-09,\"Tea\",2\n2024-02-10,\"Tea\",3\n");

        assertThat(checked.rows()).containsExactly(3L, 3L, 0L, 0L);
        assertThat(checked.sum("Amount")).isEqualTo("6");
    }

    @Test
    void followsTheDelimiterThatTheFirstLineStates() {
        Checked checked = Checked.of("sep=;\nDatum;Betrag\n31.01.2024;1,5\n");

        assertThat(checked.names()).containsExactly("Datum", "Betrag");
        assertThat(checked.problems()).isEmpty();
    }

    private static String write(String delimiter, char quote, String lineEnd) {
        StringBuilder text = new StringBuilder();
        for (String[] row : TABLE) {
            List<String> cells = new ArrayList<>();
            for (String cell : row) {
                boolean plain = cell.matches("[A-Za-z0-9.-]*");
                String q = String.valueOf(quote);
                cells.add(plain ? cell : q + cell.replace("\n", lineEnd).replace(q, q + q) + q);
            }
            text.append(String.join(delimiter, cells)).append(lineEnd);
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "windows-1252 ISO-8859-1 ISO-8859-15 x-MacRoman IBM850#K\u00e4se M\u00fcsli Cr\u00e8me Jalape\u00f1o",
                "windows-1250 ISO-8859-2 IBM852#\u017b\u00f3\u0142ty \u0141oso\u015b Pi\u0105tek Krak\u00f3w",
                "windows-1250 ISO-8859-2#S\u00fdr \u017dlut\u00fd Plze\u0148 \u0158\u00edzek D\u011b\u010d\u00edn",
                "windows-1254 ISO-8859-9#\u00c7ay \u015eeker \u0130stanbul Mu\u011fla",
                "windows-1257 ISO-8859-13#\u0104\u017euolas \u0160iauliai \u017dem\u0117",
                "windows-1251 KOI8-R IBM866 ISO-8859-5#\u0427\u0430\u0439 \u041a\u043e\u0444\u0435 \u041c\u043e\u0441\u043a\u0432\u0430",
                "windows-1253 ISO-8859-7#\u03a4\u03c3\u03ac\u03b9 \u039a\u03b1\u03c6\u03ad\u03c2 \u0391\u03b8\u03ae\u03bd\u03b1",
                "windows-1255 ISO-8859-8#\u05ea\u05d4 \u05e7\u05e4\u05d4 \u05e1\u05d5\u05db\u05e8 \u05d9\u05e8\u05d5\u05e9\u05dc\u05d9\u05dd",
                "windows-1256 ISO-8859-6#\u0634\u0627\u064a \u0642\u0647\u0648\u0629 \u0633\u0643\u0631",
                "windows-31j EUC-JP#\u304a\u8336 \u30b3\u30fc\u30d2\u30fc \u7802\u7cd6 \u6771\u4eac",
                "GB18030 GBK#\u8336 \u5496\u5561 \u5317\u4eac \u4e0a\u6d77\u5e02",
                "Big5#\u8336 \u5496\u5561 \u5317\u4eac \u4e0a\u6d77\u5e02",
                "EUC-KR#\ucc28 \ucee4\ud53c \uc124\ud0d5 \uc11c\uc6b8",
                "x-windows-874#\u0e0a\u0e32 \u0e01\u0e32\u0e41\u0e1f"
            })
    void tellsEncodingsByAHandfulOfWords(String encodings, String words) {
        StringBuilder file = new StringBuilder("Date;Item;Amount\n");
        for (int i = 0; i < 12; i++) {
            file.append("2024-01-")
                    .append(10 + i)
                    .append(';')
                    .append(words.split(" ")[i % words.split(" ").length])
                    .append(";1.50\n");
        }
        for (String encoding : encodings.split(" ")) {
            Checked checked = Checked.of(file.toString().getBytes(Charset.forName(encoding)), Map.of());

            assertThat(checked.column("Item").examples()).as(encoding).containsExactlyInAnyOrder(words.split(" "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Andhra\u00a0Pradesh", "prix\u00a0unitaire"})
    void readsAHardSpaceOfAWebPageAsASpaceNotAsALetter(String item) {
        Checked checked = Checked.of(
                ("Date,Item,Amount\n2024-01-02," + item + ",5\n2024-01-03,Milk,6\n")
                        .getBytes(Charset.forName("windows-1252")),
                Map.of());

        assertThat(checked.column("Item").examples()).contains(item);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                // lines # items # sum of the amounts # whether they stood in quotes as a whole
                "\"Date,Item,Amount\" / \"2024-01-02,Tea,5\" / \"2024-01-03,Milk,6\"#Tea+Milk#11#true",
                "\"Date,Item,Amount\" / \"2024-01-02,\"\"Tea, loose\"\",\"\"1,005.50\"\"\" / \"2024-01-03,Milk,6\""
                        + "#Tea, loose+Milk#1011.5#true",
                "Date|Item|Amount / \"2024-01-02|Tea|5,50\" / \"2024-01-03|Milk|6,25\"#Tea+Milk#11.75#true",
                "\"Date\",\"Item\",\"Amount\" / \"2024-01-02\",\"Tea\",\"5\" / \"2024-01-03\",\"Milk\",\"6\"#Tea+Milk#11#false",
            })
    void readsLinesThatStandInQuotesAsAWhole(String lines, String items, String sum, boolean wrapped) {
        Checked checked =
                Checked.of((lines.replace(" / ", "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(checked.rows()).containsExactly(2L, 2L, 0L, 0L);
        assertThat(checked.column("Item").examples()).containsExactlyInAnyOrder(items.split("[+]"));
        assertThat(checked.sum("Amount")).isEqualTo(sum);
        assertThat(checked.problems().contains("LINES_IN_QUOTES")).isEqualTo(wrapped);
    }

    @Test
    void readsTheTableOfAMarkdownPage() {
        Checked checked = Checked.of("| Date | Item | Amount |\n|------|:----|---:|\n| 2024-01-02 | Tea | 5.50 |\n"
                + "| 2024-01-03 | Milk | 6 |\n| 2024-01-04 | Tea | 7 |\n");

        assertThat(checked.sum("Amount")).isEqualTo("18.5");
        assertThat(checked.column("Item").distinct()).isEqualTo(2);
    }
}
