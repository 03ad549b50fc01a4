package io.salesanalytics.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a generated year of sales as CSV (UTF-8, comma, LF): {@code SampleFile FILE [ROWS] [SEED]}. */
public final class SampleFile {
    /** Rows of the file that a new installation loads. */
    public static final int DEFAULT_ROWS = 20_000;

    /** The same seed gives the same file, byte for byte. */
    public static final long DEFAULT_SEED = 2025;

    private SampleFile() {}

    /** Writes the file that the arguments name. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROWS;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : DEFAULT_SEED;
        write(Path.of(arguments[0]), rows, seed);
    }

    /**
     * Writes a file.
     *
     * @param file where to; replaced if it is there
     * @param rows how many data rows
     * @param seed which year
     */
    public static void write(Path file, int rows, long seed) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(SaleLine.HEADER);
            RetailYear year = new RetailYear(rows, seed);
            for (int row = 0; row < rows; row++) {
                out.write(year.next().csv());
            }
        }
    }
}
