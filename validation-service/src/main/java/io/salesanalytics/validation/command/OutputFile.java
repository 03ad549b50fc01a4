package io.salesanalytics.validation.command;

import io.salesanalytics.validation.cleanfile.RowFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is written into a folder. */
final class OutputFile implements RowFiles.Target {
    private final Path path;
    private @Nullable OutputStream opened;

    OutputFile(Path path) {
        this.path = path;
    }

    @Override
    public OutputStream open() throws IOException {
        OutputStream stream = Files.newOutputStream(path);
        opened = stream;
        return stream;
    }

    @Override
    public void drop() throws IOException {
        if (opened != null) {
            opened.close();
            Files.deleteIfExists(path);
        }
    }
}
