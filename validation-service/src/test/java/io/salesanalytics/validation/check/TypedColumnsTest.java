package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.validation.check.ParquetFile.Pages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;

/** A file judged by the values of its columns gives what the same rows give as text. */
class TypedColumnsTest {
    private static final String COLUMNS =
            " required binary Order (STRING); optional binary Branch (STRING); optional double Revenue; optional float Rate;"
                    + " required int32 Count (INTEGER(32,false)); optional int64 Big (INTEGER(64,false)); optional int64 Quantity;"
                    + " optional int64 Price (DECIMAL(18,2)); optional binary Total (DECIMAL(30,4));"
                    + " optional fixed_len_byte_array(5) Cost (DECIMAL(10,3)); optional binary Amount (STRING);"
                    + " optional boolean Paid; }";
    private static final List<String> TIMES = List.of(
            "int32 Date (DATE)",
            "int64 Date (TIMESTAMP(MILLIS,true))",
            "int64 Date (TIMESTAMP(MICROS,false))",
            "int64 Date (TIMESTAMP(NANOS,true))",
            "int96 Date",
            "binary Date (STRING)");
    private static final long[] UNITS_A_DAY = {1, 86_400_000L, 86_400_000_000L, 86_400_000_000_000L};
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String[] BRANCHES = {"Nairobi", "K\u00f6ln", "a, b", "Mombasa Road"};
    private static final String[] ODD_BRANCHES = {"n/a", "", " ", "x\ny", "\ufffd", "Total", " padded ", "true"};
    private static final double[] ODD_AMOUNTS = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -0.0,
        0.1 + 0.2,
        1e300,
        1e-12,
        1.125,
        45_000.5,
        20240105,
        1e15,
        -7.0 / 3
    };
    private static final String[] AMOUNTS = {"12", "12.50", "-3.25", "1250.5"};
    private static final String[] ODD_AMOUNT_TEXTS = {"1,250.50", "n/a", "oops", "$5", "00123", "1.250", "27217.0"};

    @Property
    void columnsJudgedByTheirValuesGiveWhatTheirTextGives(@ForAll long seed) throws IOException {
        byte[] file = file(new Random(seed));

        Checked byText = Checked.byText(file, Map.of("DATE_ORDER", "DMY"));
        Random random = new Random(seed);
        int batchRows = 1 + random.nextInt(random.nextBoolean() ? 12 : 700);
        Checked whole = Checked.of(file, Map.of("DATE_ORDER", "DMY"), batchRows, KeptRows.MOST_CHARACTERS);
        Checked guessed = Checked.of(file, Map.of("DATE_ORDER", "DMY"), batchRows, random.nextInt(100_000));

        assertThat(whole.facts()).isEqualTo(byText.facts());
        assertThat(guessed.facts()).isEqualTo(byText.facts());
    }

    private static byte[] file(Random random) throws IOException {
        int time = random.nextInt(TIMES.size());
        // a few days make a dictionary, many moments none; a column is now and then held by odd cells in it
        int days = 1 << random.nextInt(12);
        int odd = random.nextInt(3) * random.nextInt(40);
        int missing = random.nextInt(2) * random.nextInt(30);
        Pages pages =
                new Pages(WriterVersion.values()[random.nextInt(2)], random.nextInt(2) << 16, 64 << random.nextInt(10));
        String schema = "message sales { optional " + TIMES.get(time) + ";" + COLUMNS;
        Cells cells = new Cells(time, days, odd, missing);
        long[] seeds = new long[3 + random.nextInt(random.nextBoolean() ? 60 : 900)];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = i > 0 && random.nextInt(50) == 0 ? seeds[i - 1] : random.nextLong();
        }
        return ParquetFile.of(
                Path.of("target"),
                schema,
                CompressionCodecName.UNCOMPRESSED,
                pages,
                seeds.length,
                (row, i) -> cells.fill(row, new Random(seeds[i])));
    }

    /**
     * @param time which kind of time column
     * @param odd in how many of a thousand cells something is wrong or unusual
     * @param missing in how many of a thousand there is nothing
     */
    private record Cells(int time, int days, int odd, int missing) {
        void fill(Group row, Random random) {
            if (has(random)) {
                time(row, random);
            }
            row.add("Order", "SO-" + random.nextInt(100_000));
            if (has(random)) {
                row.add("Branch", isOdd(random) ? pick(ODD_BRANCHES, random) : pick(BRANCHES, random));
            }
            if (has(random)) {
                row.add("Revenue", isOdd(random) ? ODD_AMOUNTS[random.nextInt(ODD_AMOUNTS.length)] : cents(random));
            }
            if (has(random)) {
                row.add("Rate", random.nextInt(400) / 16f);
            }
            row.add("Count", isOdd(random) ? -random.nextInt(9) : random.nextInt(70_000));
            if (has(random)) {
                row.add("Big", isOdd(random) ? random.nextLong() : random.nextInt(1000));
            }
            if (has(random)) {
                row.add("Quantity", (long) random.nextInt(12));
            }
            decimals(row, random);
            if (has(random)) {
                row.add("Amount", isOdd(random) ? pick(ODD_AMOUNT_TEXTS, random) : pick(AMOUNTS, random));
            }
            if (has(random)) {
                row.add("Paid", random.nextBoolean());
            }
        }

        /** Days from 1950 on, and odd ones long before. */
        private void time(Group row, Random random) {
            long day = isOdd(random) ? -random.nextInt(900_000) : 19_000 - random.nextInt(days) * 6L;
            if (time == TIMES.size() - 1) {
                row.add("Date", LocalDate.ofEpochDay(day).format(WRITTEN));
            } else if (time == TIMES.size() - 2) {
                row.add("Date", julian(day, random.nextInt(3) * 3_600_000_000_000L));
            } else if (time == 0) {
                row.add("Date", (int) day);
            } else {
                long units = UNITS_A_DAY[time];
                long ofDay = random.nextInt(4) * (units / 4) + (random.nextInt(5) == 0 ? units / 86_400_000 : 0);
                row.add("Date", Math.floorMod(day, 90_000L) * units / (time == 3 ? 2 : 1) + ofDay - 9_000 * units);
            }
        }

        private void decimals(Group row, Random random) {
            if (has(random)) {
                row.add("Price", isOdd(random) ? random.nextLong() : random.nextInt(500_000) - 1000L);
            }
            if (has(random)) {
                BigDecimal total = BigDecimal.valueOf(isOdd(random) ? random.nextLong() : random.nextInt(90_000), 4);
                row.add(
                        "Total",
                        Binary.fromConstantByteArray(total.unscaledValue().toByteArray()));
            }
            if (has(random)) {
                byte[] five = ByteBuffer.allocate(8)
                        .putLong(random.nextInt(9_000_000) - 5000L)
                        .array();
                row.add("Cost", Binary.fromConstantByteArray(Arrays.copyOfRange(five, 3, 8)));
            }
        }

        private boolean has(Random random) {
            return random.nextInt(1000) >= missing;
        }

        private boolean isOdd(Random random) {
            return random.nextInt(1000) < odd;
        }

        private static double cents(Random random) {
            return (random.nextInt(2_000_000) - 50_000) / 100.0;
        }

        private static String pick(String[] from, Random random) {
            return from[random.nextInt(from.length)];
        }

        private static Binary julian(long day, long nanos) {
            return Binary.fromConstantByteArray(ByteBuffer.allocate(12)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(nanos)
                    .putInt((int) day + 2_440_588)
                    .array());
        }
    }
}
