package io.salesanalytics.validation.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The bytes of the table inside a raw file: the file itself, or what a gzip, zstd or zip wrapping holds. */
public final class Unpacked implements Closeable {
    private static final int HEAD_BYTES = 4096;

    private final RawFile raw;
    private final @Nullable Wrapping wrapping;
    private final FileKind kind;
    private @Nullable LocalCopy copy;

    /** What a file is wrapped in. */
    private enum Wrapping {
        GZIP,
        ZSTD,
        ZIP
    }

    private Unpacked(RawFile raw, @Nullable Wrapping wrapping, FileKind kind, @Nullable LocalCopy copy) {
        this.raw = raw;
        this.wrapping = wrapping;
        this.kind = kind;
        this.copy = copy;
    }

    /** Looks at the file's first bytes, and at those inside a wrapping. */
    public static Unpacked of(RawFile raw) throws IOException {
        byte[] head;
        try (InputStream in = raw.open()) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (head.length == 0) {
            throw new FileRefused("FILE_EMPTY", "The file is empty.", "Send a file with a header and rows.");
        }
        FileKind kind = FileKind.of(head);
        return switch (kind) {
            case GZIP -> inside(raw, Wrapping.GZIP);
            case ZSTD -> inside(raw, Wrapping.ZSTD);
            case ZIP -> zipped(raw, null, LocalCopy.of(raw));
            case TEXT, XLSX, ODS, COMPOUND, PARQUET, HTML, XML, PDF, BINARY -> new Unpacked(raw, null, kind, null);
        };
    }

    private static Unpacked inside(RawFile raw, Wrapping wrapping) throws IOException {
        Unpacked whole = new Unpacked(raw, wrapping, FileKind.TEXT, null);
        byte[] head;
        try (InputStream in = whole.open(read -> {})) {
            head = in.readNBytes(HEAD_BYTES);
        }
        FileKind kind = kindInside(head);
        if (kind != FileKind.ZIP) {
            return new Unpacked(raw, wrapping, kind, null);
        }
        try (InputStream in = whole.open(read -> {})) {
            return zipped(raw, wrapping, LocalCopy.of(in));
        }
    }

    private static FileKind kindInside(byte[] head) {
        if (head.length == 0) {
            throw new FileRefused(
                    "FILE_EMPTY", "The archive holds an empty file.", "Send a file with a header and rows.");
        }
        FileKind kind = FileKind.of(head);
        if (kind == FileKind.GZIP || kind == FileKind.ZSTD) {
            throw nested();
        }
        return kind;
    }

    private static FileRefused nested() {
        return new FileRefused(
                "ARCHIVE_IN_ARCHIVE", "The archive holds another archive.", "Unpack it and send the table inside.");
    }

    /** A zip archive is a workbook of a newer kind, or a wrapping around one file. */
    private static Unpacked zipped(RawFile raw, @Nullable Wrapping wrapping, LocalCopy copy) throws IOException {
        boolean taken = false;
        try (ZipArchive zip = ZipArchive.open(copy.path())) {
            FileKind kind = packageKind(zip);
            if (kind != null) {
                taken = true;
                return new Unpacked(raw, wrapping, kind, copy);
            }
            if (wrapping != null) {
                throw nested();
            }
            LocalCopy inner;
            try (InputStream in = Objects.requireNonNull(zip.open(onlyTable(zip.names())))) {
                inner = LocalCopy.of(in);
            }
            return zipInside(raw, inner);
        } finally {
            if (!taken) {
                copy.close();
            }
        }
    }

    private static Unpacked zipInside(RawFile raw, LocalCopy inner) throws IOException {
        boolean taken = false;
        try {
            byte[] head;
            try (InputStream in = new LocalFile(inner.path()).open()) {
                head = in.readNBytes(HEAD_BYTES);
            }
            FileKind kind = kindInside(head);
            if (kind == FileKind.ZIP) {
                try (ZipArchive zip = ZipArchive.open(inner.path())) {
                    FileKind workbook = packageKind(zip);
                    if (workbook == null) {
                        throw nested();
                    }
                    kind = workbook;
                }
            }
            taken = true;
            return new Unpacked(raw, Wrapping.ZIP, kind, inner);
        } finally {
            if (!taken) {
                inner.close();
            }
        }
    }

    /** The kind of document a zip archive is, or null where it only wraps files. */
    private static @Nullable FileKind packageKind(ZipArchive zip) {
        if (zip.has("[Content_Types].xml")) {
            return FileKind.XLSX;
        }
        return zip.has("content.xml") && zip.has("mimetype") ? FileKind.ODS : null;
    }

    private static String onlyTable(List<String> names) {
        List<String> files = names.stream()
                .filter(name -> !name.startsWith("__MACOSX/") && !name.matches("(.*/)?(\\..*|Thumbs\\.db)"))
                .toList();
        List<String> tables = files.size() == 1
                ? files
                : files.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT)
                                .matches(".*\\.(csv|tsv|tab|txt|xlsx|xlsm|xls|ods|parquet)"))
                        .toList();
        if (files.isEmpty()) {
            throw new FileRefused("FILE_EMPTY", "The archive holds no file.", "Send a file with a header and rows.");
        }
        if (tables.size() != 1) {
            List<String> first = files.subList(0, Math.min(5, files.size()));
            throw new FileRefused(
                    "SEVERAL_FILES",
                    "The archive holds " + files.size() + " files: " + String.join(", ", first)
                            + (files.size() > first.size() ? " …" : "."),
                    "Send each table by itself.");
        }
        return tables.get(0);
    }

    /** The name it was sent under. */
    public String name() {
        return raw.name();
    }

    /** What it is inside its wrapping. */
    public FileKind kind() {
        return kind;
    }

    /** {@code gzip}, {@code zstd}, {@code zip} or null. */
    public @Nullable String compression() {
        return wrapping == null ? null : wrapping.name().toLowerCase(Locale.ROOT);
    }

    /** The raw file's length in bytes, which progress is told in. */
    public long bytes() {
        return raw.bytes();
    }

    /** The table's file on disk; stays until this is closed. */
    public LocalCopy local() throws IOException {
        LocalCopy local = copy;
        if (local == null) {
            if (wrapping == null) {
                local = LocalCopy.of(raw);
            } else {
                try (InputStream in = open(read -> {})) {
                    local = LocalCopy.of(in);
                }
            }
            copy = local;
        }
        return local;
    }

    /**
     * Opens the table's bytes.
     *
     * @param progress told how many bytes of the raw file have been read so far
     */
    public InputStream open(LongConsumer progress) throws IOException {
        LocalCopy local = copy;
        if (local != null) {
            RawFile file = new LocalFile(local.path());
            double scale = (double) raw.bytes() / Math.max(1, file.bytes());
            return new Counted(file.open(), bytes -> progress.accept((long) (bytes * scale)));
        }
        Counted counted = new Counted(raw.open(), progress);
        return wrapping == null ? counted : new Unpacking(unpack(new BufferedInputStream(counted, 1 << 16)), counted);
    }

    private InputStream unpack(InputStream packed) throws IOException {
        try {
            return wrapping == Wrapping.ZSTD ? Zstandard.unpack(packed) : new GZIPInputStream(packed, 1 << 16);
        } catch (ZipException | EOFException e) {
            packed.close();
            throw damaged();
        }
    }

    static FileRefused damaged() {
        return new FileRefused(
                "FILE_DAMAGED", "The archive is cut off or damaged and cannot be unpacked.", "Pack it again.");
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            copy.close();
        }
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

    private static final class Unpacking extends FilterInputStream {
        private final Counted packed;
        private final UnpackingLimit limit = new UnpackingLimit();

        Unpacking(InputStream in, Counted packed) {
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
            try {
                int n = super.read(target, offset, length);
                limit.add(Math.max(n, 0), packed.count);
                return n;
            } catch (ZipException | EOFException e) {
                throw damaged();
            }
        }
    }
}
