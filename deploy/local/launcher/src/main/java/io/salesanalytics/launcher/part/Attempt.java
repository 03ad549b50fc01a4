package io.salesanalytics.launcher.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One start of a part.
 *
 * @param log where its output goes
 * @param offset bytes that stood in the log before this start
 */
public record Attempt(Path log, long offset) {
    /** Whether this start has printed the text yet. */
    public boolean printed(String text) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(offset, file.length()));
            byte[] output = new byte[(int) Math.min(file.length() - file.getFilePointer(), 1 << 20)];
            file.readFully(output);
            return new String(output, StandardCharsets.UTF_8).contains(text);
        }
    }
}
