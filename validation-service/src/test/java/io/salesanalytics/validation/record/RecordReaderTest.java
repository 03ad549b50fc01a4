package io.salesanalytics.validation.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
    private static final TextDialect DIALECT = new TextDialect(',', '"', false, true);

    @Test
    void readsAnyTableBackWhateverTheBlocksItArrivesIn() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<List<String>> table = randomTable(random);

            assertThat(read(write(table, random), 1 + random.nextInt(9))).isEqualTo(table);
        }
    }

    @Test
    void keepsStrayQuotesAsText() throws IOException {
        assertThat(read("a,\"b\" c,d\n\"x\"y\",2\n5\" pipe,\"q\"\n", 3))
                .containsExactly(List.of("a", "\"b\" c", "d"), List.of("x\"y", "2"), List.of("5\" pipe", "q"));
    }

    @Test
    void readsALineAgainWhoseQuoteNeverCloses() throws IOException {
        assertThat(read("a,\"b\n1,2\n", 2)).containsExactly(List.of("a", "\"b"), List.of("1", "2"));
    }

    @Test
    void endsARowBeforeALineThatIsARowByItself() throws IOException {
        RecordReader reader = new RecordReader(new Drops("a,\"b\"c,d\n1,\"2\",\"3\",4\n5,6,7,8", 3), DIALECT, 4);
        Row row = new Row();
        List<List<String>> rows = new ArrayList<>();
        while (reader.next(row)) {
            rows.add(List.of(row.cells()));
        }

        // the quote before b would be closed by the one behind 2, and the row have four cells
        assertThat(rows)
                .containsExactly(List.of("a", "\"b\"c", "d"), List.of("1", "2", "3", "4"), List.of("5", "6", "7", "8"));
    }

    @Test
    void keepsALineBreakInACellWhateverQuotesItHolds() throws IOException {
        RecordReader reader = new RecordReader(new Drops("a,b,\"x \"y\" z\nw,\"v\" u\",d\n1,2,3,4\n", 5), DIALECT, 4);
        Row row = new Row();

        assertThat(reader.next(row)).isTrue();
        assertThat(row.cells()).containsExactly("a", "b", "x \"y\" z\nw,\"v\" u", "d");
    }

    @Test
    void givesBackAllLinesOfARowButItsFirst() throws IOException {
        RecordReader reader = new RecordReader(new Drops("a,\"b\r\nc\"\r\nd", 2), DIALECT, 0);
        Row row = new Row();
        assertThat(reader.next(row)).isTrue();
        assertThat(reader.record()).isEqualTo("a,\"b\r\nc\"");
        assertThat(reader.firstLine()).isEqualTo("a,\"b");

        reader.endAfterFirstLine(row);

        assertThat(reader.next(row)).isTrue();
        assertThat(row.cells()).containsExactly("c\"");
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void numbersRowsByTheLinesOfTheFile() throws IOException {
        RecordReader reader = new RecordReader(new Drops("a\r\n\"b\nc\"\rd", 2), DIALECT, 0);
        Row row = new Row();
        List<Long> lines = new ArrayList<>();
        while (reader.next(row)) {
            lines.add(row.line());
        }

        assertThat(lines).containsExactly(1L, 2L, 4L);
    }

    private static List<List<String>> randomTable(Random random) {
        int columns = 2 + random.nextInt(4);
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                row.add(random.ints(random.nextInt(6), 0, 7)
                        .mapToObj(k ->
                                List.of("a", "\"", ",", "\n", " ", "é", "'").get(k))
                        .reduce("", String::concat));
            }
            table.add(row);
        }
        return table;
    }

    private static String write(List<List<String>> table, Random random) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "\"" : ",\"")
                        .append(row.get(i).replace("\"", "\"\""))
                        .append('"');
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static List<List<String>> read(String text, int block) throws IOException {
        RecordReader reader = new RecordReader(new Drops(text, block), DIALECT, 0);
        Row row = new Row();
        List<List<String>> rows = new ArrayList<>();
        while (reader.next(row)) {
            rows.add(Arrays.asList(row.cells()));
        }
        return rows;
    }

    /** Gives its text a few characters at a time. */
    private static final class Drops extends Reader {
        private final String text;
        private final int size;
        private int at;

        Drops(String text, int size) {
            this.text = text;
            this.size = size;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            int count = Math.min(Math.min(size, length), text.length() - at);
            text.getChars(at, at + count, target, offset);
            at += count;
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }
}
