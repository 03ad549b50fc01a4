package io.salesanalytics.validation.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file on disk that can be read from any place: workbooks and Parquet keep what is needed first at their end. A file
 * that is on disk already is used as it stands; any other is copied to the temporary folder and taken away on closing.
 */
public final class LocalCopy implements Closeable {
    private final Path path;
    private final boolean ours;

    private LocalCopy(Path path, boolean ours) {
        this.path = path;
        this.ours = ours;
    }

    static LocalCopy of(RawFile raw) throws IOException {
        if (raw instanceof LocalFile local) {
            return new LocalCopy(local.path(), false);
        }
        try (InputStream in = raw.open()) {
            return of(in);
        }
    }

    /** Keeps all that a stream holds. */
    static LocalCopy of(InputStream in) throws IOException {
        LocalCopy copy = new LocalCopy(Files.createTempFile("sales-file-", ".tmp"), true);
        try {
            Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (ours) {
            Files.deleteIfExists(path);
        }
    }
}
