package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Makes broken files of whole ones: the same number gives the same file. */
final class Mutation {
    private static final int LONGEST = 1 << 16;
    private static final String[] TOKENS = {
        "\"",
        "\"\"",
        "\n",
        "\r",
        "\r\n",
        ",",
        ";",
        "\t",
        "|",
        "\\",
        "'",
        "\ufeff",
        "\u0000",
        "\u0085",
        "\u2028",
        "99999999999999999999999999",
        "1e308",
        "1E+30",
        "-0",
        "0.0000000000000000000000001",
        "12/31/9999",
        "0000-00-00",
        "1.234",
        "1,234",
        "Total",
        "Date",
        "NaN",
        "=1+1",
        "\ud83d\ude00",
        "٣٫٥",
        "(1)",
        "5%",
        "$",
        "-",
        "2024-02-30",
        "sep=;\n",
        "<table>",
        "</t>",
        "<![CDATA[",
        "]]>",
        "&#x110000;",
        "&amp;",
        "<!DOCTYPE x>",
        "r='1048576'",
        "r='ZZZ1'",
        "t='s'",
        "number-rows-repeated='1048575'",
        "number-columns-repeated='16384'",
        "colspan=9999"
    };
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, -1};

    private final List<byte[]> seeds;
    private final Random random;

    private Mutation(List<byte[]> seeds, long number) {
        this.seeds = seeds;
        this.random = new Random(number * 0x9E3779B97F4A7C15L);
    }

    /** The broken file of this number. */
    static byte[] of(List<byte[]> seeds, long number) {
        return new Mutation(seeds, number).file();
    }

    private byte[] file() {
        byte[] seed = seeds.get(random.nextInt(seeds.size()));
        if (random.nextBoolean()) {
            byte[] inside = insideOf(seed);
            if (inside != null) {
                return inside;
            }
        }
        return several(seed);
    }

    private byte[] several(byte[] bytes) {
        byte[] file = bytes;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            file = once(file);
        }
        return file.length > LONGEST ? Arrays.copyOf(file, LONGEST) : file;
    }

    /** Breaks what is packed and packs it again, so that no checksum gives the fault away; null for what is not packed. */
    private byte @Nullable [] insideOf(byte[] seed) {
        try {
            if (begins(seed, 'P', 'K')) {
                return insideOfZip(seed);
            }
            if (begins(seed, 0x1F, 0x8B)) {
                return OtherFormatsTest.gzip(
                        several(new GZIPInputStream(new ByteArrayInputStream(seed)).readAllBytes()));
            }
            return begins(seed, 0x28, 0xB5) ? Zstd.compress(several(Zstd.decompress(seed, LONGEST))) : null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] insideOfZip(byte[] seed) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(seed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String broken = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
        if (random.nextInt(20) == 0) {
            parts.remove(broken);
        } else {
            parts.put(broken, several(parts.get(broken)));
        }
        return XlsxFile.zip(parts);
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private byte[] once(byte[] file) {
        int from = place(file);
        int to = Math.min(file.length, from + 1 + random.nextInt(random.nextInt(8) == 0 ? 2000 : 24));
        return switch (random.nextInt(12)) {
            case 0, 1 -> with(file, from, (byte) (1 << random.nextInt(8)), true);
            case 2 -> with(file, from, (byte) random.nextInt(256), false);
            case 3, 4 -> replaced(file, from, from, TOKENS[random.nextInt(TOKENS.length)].getBytes(UTF_8));
            case 5 -> replaced(file, from, to, TOKENS[random.nextInt(TOKENS.length)].getBytes(UTF_8));
            case 6 -> replaced(file, from, to, new byte[0]);
            case 7 -> replaced(file, to, to, Arrays.copyOfRange(file, from, to));
            case 8 -> Arrays.copyOf(file, from);
            case 9 -> edge(file, from);
            case 10 -> repeated(file, from, to);
            default -> spliced(file, from, seeds.get(random.nextInt(seeds.size())));
        };
    }

    /** Beginnings and ends tell most about a file. */
    private int place(byte[] file) {
        int bound = random.nextInt(3) == 0 ? Math.min(file.length, 64) : file.length;
        int place = random.nextInt(bound + 1);
        return random.nextInt(6) == 0 ? file.length - place : place;
    }

    private static byte[] with(byte[] file, int at, byte value, boolean flip) {
        byte[] changed = file.clone();
        if (at < changed.length) {
            changed[at] = flip ? (byte) (changed[at] ^ value) : value;
        }
        return changed;
    }

    private byte[] edge(byte[] file, int at) {
        byte[] changed = file.clone();
        int value = EDGES[random.nextInt(EDGES.length)];
        for (int i = 0; i < 1 << random.nextInt(3) && at + i < changed.length; i++) {
            changed[at + i] = (byte) (value >> 8 * i);
        }
        return changed;
    }

    private static byte[] replaced(byte[] file, int from, int to, byte[] by) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream(file.length + by.length);
        changed.write(file, 0, from);
        changed.writeBytes(by);
        changed.write(file, to, file.length - to);
        return changed.toByteArray();
    }

    private byte[] repeated(byte[] file, int from, int to) {
        byte[] part = Arrays.copyOfRange(file, from, to);
        int times = Math.min(
                1 << random.nextInt(random.nextInt(4) == 0 ? 12 : 5),
                (LONGEST - Math.min(LONGEST, file.length)) / Math.max(1, part.length));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            many.writeBytes(part);
        }
        return replaced(file, to, to, many.toByteArray());
    }

    private byte[] spliced(byte[] file, int at, byte[] other) {
        int from = random.nextInt(other.length + 1);
        return replaced(file, at, file.length, Arrays.copyOfRange(other, from, other.length));
    }
}
