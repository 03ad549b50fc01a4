package io.salesanalytics.validation.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the table inside a raw file: the file itself, or what a gzip or zip wrapping holds.
 *
 * @param raw the file as it was sent
 * @param compression {@code gzip}, {@code zip} or null
 */
public record Unpacked(RawFile raw, @Nullable String compression) {
    private static final int HEAD_BYTES = 4096;
    private static final String SEND_CSV = "Save it as CSV and send that.";

    /** Looks at the file's first bytes and refuses what is no text. */
    public static Unpacked of(RawFile raw) throws IOException {
        byte[] head;
        try (InputStream in = raw.open()) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (head.length == 0) {
            throw new FileRefused("FILE_EMPTY", "The file is empty.", "Send a file with a header and rows.");
        }
        return switch (FileKind.of(head)) {
            case TEXT -> new Unpacked(raw, null);
            case GZIP -> checkInside(new Unpacked(raw, "gzip"));
            case ZIP -> checkInside(new Unpacked(raw, "zip"));
            case XLS -> throw notYet("an Excel workbook (.xls)");
            case PARQUET -> throw notYet("a Parquet file");
            case ZSTD -> throw notYet("compressed with zstd");
            case HTML -> throw notATable("a web page, whatever its name says");
            case PDF -> throw notATable("a PDF document");
            case BINARY -> throw notATable("a picture or a program");
        };
    }

    private static Unpacked checkInside(Unpacked unpacked) throws IOException {
        try (InputStream in = unpacked.open(read -> {})) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            if (head.length == 0) {
                throw new FileRefused(
                        "FILE_EMPTY", "The archive holds an empty file.", "Send a file with a header and rows.");
            }
            if (FileKind.of(head) != FileKind.TEXT) {
                throw notATable("an archive that holds no text");
            }
            return unpacked;
        } catch (ZipException e) {
            throw new FileRefused("FILE_DAMAGED", "The archive is damaged and cannot be unpacked.", "Pack it again.");
        }
    }

    private static FileRefused notYet(String what) {
        return new FileRefused(
                "FILE_TYPE_NOT_YET_READABLE", "This is " + what + ", which cannot be read yet.", SEND_CSV);
    }

    private static FileRefused notATable(String what) {
        return new FileRefused("NOT_A_TABLE", "This is " + what + ", not a table of rows and columns.", SEND_CSV);
    }

    /**
     * Opens the table's bytes.
     *
     * @param progress told how many bytes of the raw file have been read so far
     */
    public InputStream open(LongConsumer progress) throws IOException {
        Counted counted = new Counted(raw.open(), progress);
        if (compression == null) {
            return counted;
        }
        InputStream packed = new BufferedInputStream(counted, 1 << 16);
        InputStream plain = compression.equals("gzip") ? new GZIPInputStream(packed, 1 << 16) : onlyEntry(packed);
        return new RatioGuard(plain, counted);
    }

    private static InputStream onlyEntry(InputStream packed) throws IOException {
        ZipInputStream zip = new ZipInputStream(packed);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("xl/") || name.startsWith("_rels/") || name.equals("[content_types].xml")) {
                throw notYet("an Excel workbook (.xlsx)");
            }
            if (name.equals("mimetype")) {
                throw notYet("an OpenDocument spreadsheet");
            }
            if (!entry.isDirectory() && !name.startsWith("__macosx/")) {
                return zip;
            }
        }
        throw new FileRefused("FILE_EMPTY", "The archive holds no file.", "Send a file with a header and rows.");
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;
        private long count;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            if (n > 0) {
                count += n;
                progress.accept(count);
            }
            return n;
        }
    }

    /** Stops a small archive that unpacks without end. */
    private static final class RatioGuard extends FilterInputStream {
        /** Below this nothing can hurt, and short repetitive files do reach such ratios. */
        private static final long HARMLESS_BYTES = 64L << 20;

        private static final int MOST = 200;
        private final Counted packed;
        private long unpacked;

        RatioGuard(InputStream in, Counted packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            unpacked += Math.max(n, 0);
            if (unpacked > HARMLESS_BYTES && unpacked / MOST > packed.count) {
                throw new FileRefused(
                        "DECOMPRESSION_RATIO",
                        "The archive unpacks to more than " + MOST + " times its size.",
                        "Send the table unpacked.");
            }
            return n;
        }
    }
}
