package io.salesanalytics.validation.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip archive from a stranger: how many entries it has and how far they unpack is bounded, checksums are compared. */
public final class ZipArchive implements Closeable {
    /** Workbooks have a few dozen. */
    private static final int MOST_ENTRIES = 10_000;

    private static final int MOST_DIRECTORY_BYTES = 8 << 20;
    /** Where an entry's header has its flags. */
    private static final int FLAGS = 6;

    private static final int END_RECORD_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final ZipFile zip;

    private ZipArchive(ZipFile zip) {
        this.zip = zip;
    }

    public static ZipArchive open(Path path) throws IOException {
        checkDirectory(path);
        try {
            return new ZipArchive(new ZipFile(path.toFile()));
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** Where the first file is locked with a password all are. */
    private static void refuseLocked(RandomAccessFile file) throws IOException {
        byte[] first = new byte[FLAGS + 1];
        file.seek(0);
        if (file.read(first) == first.length && first[2] == 3 && (first[FLAGS] & 1) != 0) {
            throw new FileRefused(
                    "PASSWORD_PROTECTED",
                    "The archive is protected by a password and cannot be unpacked.",
                    "Unpack it and send the table inside.");
        }
    }

    /** The directory is read as a whole, so its size is looked up first, where the archive ends. */
    private static void checkDirectory(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            refuseLocked(file);
            int length = (int) Math.min(file.length(), END_RECORD_BYTES + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
            for (int at = length - END_RECORD_BYTES; at >= 0; at--) {
                if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                    int entries = (tail[at + 10] & 0xFF) | (tail[at + 11] & 0xFF) << 8;
                    long bytes = (tail[at + 12] & 0xFFL)
                            | (tail[at + 13] & 0xFFL) << 8
                            | (tail[at + 14] & 0xFFL) << 16
                            | (tail[at + 15] & 0xFFL) << 24;
                    if (entries > MOST_ENTRIES || bytes > MOST_DIRECTORY_BYTES) {
                        throw new FileRefused(
                                "TOO_MANY_ENTRIES",
                                "The archive says that it holds more than " + MOST_ENTRIES + " files.",
                                "Send the table as a file of its own.");
                    }
                    return;
                }
            }
        }
        throw damaged();
    }

    private static FileRefused damaged() {
        return new FileRefused(
                "FILE_DAMAGED",
                "The file is cut off or damaged and cannot be unpacked.",
                "Save or send it again; if it opens nowhere else, restore an earlier copy.");
    }

    /** The names of all files in it, in its own order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** How long an entry is unpacked, as the archive says; 0 where there is none. */
    public long bytes(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    /** Opens an entry, or gives null where there is none. Its checksum is compared at its end. */
    public @Nullable InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try {
            return new Checked(zip.getInputStream(entry), entry);
        } catch (ZipException e) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Checked extends FilterInputStream {
        private final CRC32 sum = new CRC32();
        private final ZipEntry entry;
        private final UnpackingLimit limit = new UnpackingLimit();

        Checked(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n;
            try {
                n = super.read(target, offset, length);
            } catch (ZipException | EOFException e) {
                throw damaged();
            }
            if (n < 0) {
                if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                    throw damaged();
                }
                return n;
            }
            sum.update(target, offset, n);
            limit.add(n, entry.getCompressedSize());
            return n;
        }
    }
}
