package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetTest {
    private static final String SALES =
            "message sales { required int32 Date (DATE); optional binary Branch (STRING); required double Revenue; }";

    @TempDir
    Path folder;

    @Test
    void readsEveryTypeExactly() throws IOException {
        String schema =
                "message sales { required int64 At (TIMESTAMP(MICROS,true)); required int64 Local (TIMESTAMP(MILLIS,false));"
                        + " required int32 Clock (TIME(MILLIS,true)); required int64 Price (DECIMAL(18,2));"
                        + " required binary Total (DECIMAL(30,4)); required fixed_len_byte_array(16) Id (UUID);"
                        + " required int64 Big (INTEGER(64,false)); required float Rate; required double Noise; required boolean Paid;"
                        + " required int96 Old; optional binary Text; required double Tiny; }";

        byte[] file = file(schema, CompressionCodecName.UNCOMPRESSED, 1, (row, i) -> {
            row.add("At", 1_706_711_400_123_000L);
            row.add("Local", 1_706_711_400_000L);
            row.add("Clock", 34_200_000);
            row.add("Price", -123_456L);
            row.add("Total", Binary.fromConstantByteArray(new BigInteger("123456789012345678901234").toByteArray()));
            row.add("Id", Binary.fromConstantByteArray(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
            }));
            row.add("Big", -1L);
            row.add("Rate", 0.1f);
            row.add("Noise", 0.1 + 0.2);
            row.add("Paid", true);
            row.add("Old", julian(2_460_341, 52_200_000_000_000L));
            row.add("Text", "Köln");
            row.add("Tiny", -0.05);
        });

        assertThat(Checked.of(file, Map.of()).clean().get(1))
                .isEqualTo("2024-01-31T14:30:00.123,1,2024-01-31T14:30:00.123Z,2024-01-31T14:30:00,09:30:00,-1234.56,"
                        + "12345678901234567890.1234,01020304-0506-0708-090a-0b0c0d0e0f10,18446744073709551615,0.1,"
                        + "0.3,true,2024-01-31T14:30:00,Köln,-0.05");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void readsEveryUsualCompression(CompressionCodecName codec) throws IOException {
        byte[] file = file(SALES, codec, 5000, ParquetTest::sale);

        Checked checked = Checked.of(file, Map.of());

        assertThat(checked.rows()).containsExactly(5000L, 5000L, 0L, 0L);
        assertThat(checked.sum("Revenue")).isEqualTo("624875");
        assertThat(checked.column("Branch").nulls()).isEqualTo(1667);
        assertThat(checked.column("Date").type()).isEqualTo(ColumnType.DATE);
    }

    @Test
    void typesTextLikeAnyOther() throws IOException {
        String schema = "message sales { required binary Datum (STRING); required binary Betrag (STRING); }";

        byte[] file = file(schema, CompressionCodecName.UNCOMPRESSED, 20, (row, i) -> {
            row.add("Datum", "31.01.2024");
            row.add("Betrag", "1.234,50");
        });

        assertThat(Checked.of(file, Map.of()).sum("Betrag")).isEqualTo("24690");
    }

    @Test
    void saysWhichColumnIsNested() throws IOException {
        String schema = "message sales { required int32 Date (DATE); optional group Items (LIST) { repeated group list"
                + " { optional binary element (STRING); } } }";

        Problem problem =
                problem(file(schema, CompressionCodecName.UNCOMPRESSED, 1, (row, i) -> row.add("Date", 19_000)));

        assertThat(problem.code()).isEqualTo("PARQUET_NESTED");
        assertThat(problem.message()).contains("\"Items\" holds a list");
    }

    @Test
    void endsEveryDamagedFileWithAPlainAnswerOrTheTruth() throws IOException {
        byte[] whole = file(SALES, CompressionCodecName.SNAPPY, 300, ParquetTest::sale);

        for (int at = 4; at < whole.length; at += 3) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Checked checked = Checked.of(damaged, Map.of());
            if (checked.outcome() == Outcome.REJECT) {
                assertThat(checked.verdict().report().problems().get(0).code())
                        .as("byte " + at)
                        .isNotEqualTo("READER_FAILED");
            }
        }
        for (int length = 8; length < whole.length; length += 101) {
            assertThat(problem(Arrays.copyOf(whole, length)).code()).isEqualTo("FILE_DAMAGED");
        }
    }

    private static void sale(Group row, int i) {
        row.add("Date", 19_700 + i % 300);
        if (i % 3 != 0) {
            row.add("Branch", "Branch " + i % 7);
        }
        row.add("Revenue", i * 0.05);
    }

    private static Binary julian(int day, long nanos) {
        return Binary.fromConstantByteArray(ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(nanos)
                .putInt(day)
                .array());
    }

    private static Problem problem(byte[] file) {
        Checked checked = Checked.of(file, Map.of());
        assertThat(checked.outcome()).isEqualTo(Outcome.REJECT);
        return checked.verdict().report().problems().get(0);
    }

    private byte[] file(String schema, CompressionCodecName codec, int rows, BiConsumer<Group, Integer> fill)
            throws IOException {
        return ParquetFile.of(folder, schema, codec, rows, fill);
    }
}
