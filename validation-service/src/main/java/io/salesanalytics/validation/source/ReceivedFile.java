package io.salesanalytics.validation.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** A file that came in and is kept on disk until it is closed. */
public final class ReceivedFile implements RawFile, Closeable {
    private final String name;
    private final LocalCopy copy;

    private ReceivedFile(String name, LocalCopy copy) {
        this.name = name;
        this.copy = copy;
    }

    /** Takes in all that a stream holds. */
    public static ReceivedFile of(String name, InputStream content) throws IOException {
        return new ReceivedFile(name, LocalCopy.of(content));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long bytes() {
        return new LocalFile(copy.path()).bytes();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(copy.path());
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }
}
