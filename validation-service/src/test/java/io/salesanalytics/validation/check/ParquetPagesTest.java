package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.validation.check.ParquetFile.Pages;
import io.salesanalytics.validation.dialect.TableSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;

/** However the pages of a Parquet file are written, its values are those that were put into it. */
class ParquetPagesTest {
    private static final String SCHEMA =
            "message sales { optional int32 Day (DATE); required int32 Count; optional int64 Big; required int64 Price (DECIMAL(18,2));"
                    + " optional double Amount; required double Share; optional float Rate; optional binary Branch (STRING);"
                    + " required binary Order (STRING); optional boolean Paid; optional binary Total (DECIMAL(30,3));"
                    + " optional binary Nothing (STRING); }";
    private static final String[] BRANCHES = {"Westlands", "K\u00f6ln", "\u6771\u4eac \ud83d\ude00", "", "\uFFFD", "a,b"
    };

    @Property
    void valuesAreThoseThatWerePutIn(@ForAll long seed, @ForAll("pages") Pages pages) throws IOException {
        Random random = new Random(seed);
        // how many different values there are, and how many rows in a hundred have none
        int different = 1 << random.nextInt(12);
        int missing = random.nextInt(3) * 45;
        List<List<String>> written = new ArrayList<>();
        CompressionCodecName codec =
                random.nextBoolean() ? CompressionCodecName.SNAPPY : CompressionCodecName.UNCOMPRESSED;
        byte[] file = ParquetFile.of(Path.of("target"), SCHEMA, codec, pages, 1 + random.nextInt(1500), (row, i) -> {
            List<String> cells = new ArrayList<>();
            written.add(cells);
            new Filling(row, cells, random, different, missing).fill();
        });

        assertThat(read(file)).isEqualTo(written);
    }

    private static List<List<String>> read(byte[] file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (TableSource source = TableFile.open(new Checked.Bytes("sales", file))) {
            source.read(bytes -> {}, row -> rows.add(List.of(row.cells())));
        }
        return rows;
    }

    /** Puts values into a row and says what each is as text. */
    private record Filling(Group row, List<String> cells, Random random, int different, int missing) {
        void fill() {
            if (has()) {
                int day = 19_000 + random.nextInt(different);
                row.add("Day", day);
                cells.add(LocalDate.ofEpochDay(day).toString());
            }
            int count = (random.nextInt(different) - different / 2) * 7919;
            row.add("Count", count);
            cells.add(Integer.toString(count));
            if (has()) {
                long big = (random.nextInt(different) - 3) * 1_234_567_890_123L;
                row.add("Big", big);
                cells.add(Long.toString(big));
            }
            long price = random.nextInt(different) - different / 3;
            row.add("Price", price);
            cells.add(BigDecimal.valueOf(price, 2).toPlainString());
            if (has()) {
                amount("Amount", BigDecimal.valueOf(random.nextInt(different) - 9, random.nextInt(7)));
            }
            amount("Share", BigDecimal.valueOf(random.nextInt(different), 3));
            if (has()) {
                row.add("Rate", random.nextInt(different) / 4f);
                cells.add(plain(BigDecimal.valueOf(row.getFloat("Rate", 0))));
            }
            words();
        }

        private void amount(String column, BigDecimal value) {
            row.add(column, value.doubleValue());
            cells.add(plain(value));
        }

        private void words() {
            if (has()) {
                text("Branch", BRANCHES[random.nextInt(Math.min(different, BRANCHES.length))]);
            }
            text("Order", "SO-" + random.nextInt(different) + "-" + BRANCHES[random.nextInt(2)]);
            if (has()) {
                boolean paid = random.nextBoolean();
                row.add("Paid", paid);
                cells.add(Boolean.toString(paid));
            }
            if (has()) {
                BigDecimal total = BigDecimal.valueOf(random.nextInt(different) - 5, 3);
                row.add(
                        "Total",
                        Binary.fromConstantByteArray(total.unscaledValue().toByteArray()));
                cells.add(total.toPlainString());
            }
            cells.add("");
        }

        private void text(String column, String value) {
            row.add(column, value);
            cells.add(value);
        }

        private boolean has() {
            boolean has = random.nextInt(100) >= missing;
            if (!has) {
                cells.add("");
            }
            return has;
        }

        private static String plain(BigDecimal value) {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    @Provide
    Arbitrary<Pages> pages() {
        return Combinators.combine(
                        Arbitraries.of(WriterVersion.values()),
                        Arbitraries.of(0, 100, 1000, 1 << 20),
                        Arbitraries.of(64, 1000, 1 << 16))
                .as(Pages::new);
    }
}
