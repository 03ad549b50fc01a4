package io.salesanalytics.validation.command;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.validation.check.TableFile;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.judgement.CsvText;
import io.salesanalytics.validation.judgement.RowKind;
import io.salesanalytics.validation.judgement.RowSorter;
import io.salesanalytics.validation.judgement.TableScan;
import io.salesanalytics.validation.record.Place;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.source.LocalFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code read FILE... [--out DIR]}: the table as the reader sees it, as RFC 4180 CSV on standard output, or one file
 * each in a folder. What was found out about it goes to standard error.
 */
public final class ReadCommand {
    private static final String USAGE = "usage: read [--repair] FILE... [--out DIR]";

    private ReadCommand() {}

    public static void main(String[] arguments) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        int code = run(List.of(arguments), out, new PrintStream(System.err, true, StandardCharsets.UTF_8));
        out.flush();
        System.exit(code);
    }

    /** Reads the files; 0 when all could be read, 2 otherwise. */
    static int run(List<String> arguments, Writer out, PrintStream remarks) throws IOException {
        List<String> files = new ArrayList<>(arguments);
        if (files.remove("--repair")) {
            remarks.println("--repair is not offered yet: ragged rows are filled up, not re-aligned.");
        }
        int at = files.indexOf("--out");
        Path folder = null;
        if (at >= 0 && at + 1 < files.size()) {
            folder = Files.createDirectories(Path.of(files.get(at + 1)));
            files.subList(at, at + 2).clear();
        }
        if (files.isEmpty() || files.contains("--out")) {
            remarks.println(USAGE);
            return 2;
        }
        int code = 0;
        for (String file : files) {
            code = Math.max(code, read(Path.of(file), folder, out, remarks));
        }
        return code;
    }

    private static int read(Path file, @Nullable Path folder, Writer out, PrintStream remarks) throws IOException {
        if (!Files.isRegularFile(file)) {
            remarks.println(file + ": there is no such file.");
            return 2;
        }
        try {
            if (folder == null) {
                write(file, out, remarks);
                return 0;
            }
            try (Writer own = Files.newBufferedWriter(folder.resolve(file.getFileName() + "_converted.csv"))) {
                write(file, own, remarks);
            }
            return 0;
        } catch (FileRefused refused) {
            remarks.println(file + ": " + refused.message() + " " + refused.suggestion());
            return 2;
        }
    }

    private static void write(Path file, Writer out, PrintStream remarks) throws IOException {
        try (TableSource source = TableFile.open(new LocalFile(file))) {
            TableScan scan = new TableScan(source.layout());
            TableSource.Decoded decoded = source.read(bytes -> {}, scan::add);
            TableSource corrected = source.corrected(decoded);
            if (corrected == null) {
                writeTable(file, source, scan, out, remarks);
                return;
            }
            TableScan again = new TableScan(corrected.layout());
            corrected.read(bytes -> {}, again::add);
            writeTable(file, corrected, again, out, remarks);
        }
    }

    private static void writeTable(Path file, TableSource source, TableScan scan, Writer out, PrintStream remarks)
            throws IOException {
        describe(file, source, scan, remarks);
        List<String> header = source.layout().headerCells();
        TextBuffer line = new TextBuffer(1 << 10);
        for (int i = 0; i < header.size(); i++) {
            boolean named = !header.get(i).isBlank();
            CsvText.append(
                    line.append(i == 0 ? "" : ","),
                    named ? header.get(i) : source.layout().names().get(i));
        }
        write(line, out);
        RowSorter sorter = new RowSorter(source.layout());
        source.read(bytes -> {}, row -> {
            RowKind kind = sorter.sort(row);
            boolean isRow = kind != RowKind.BLANK && kind != RowKind.REPEATED_HEADER && kind != RowKind.REMARK;
            if (isRow && !scan.isBeyond(row)) {
                write(line(row, header.size()), out);
            }
        });
        out.flush();
    }

    private static void write(TextBuffer line, Writer out) throws IOException {
        out.write(line.text(), 0, line.length());
        out.write('\n');
    }

    private static TextBuffer line(Row row, int columns) {
        TextBuffer line = new TextBuffer(1 << 10);
        for (int i = 0; i < Math.max(columns, row.size()); i++) {
            line.append(i == 0 ? "" : ",");
            if (i < row.size()) {
                CsvText.append(line, row.text(), row.start(i), row.end(i));
            }
        }
        return line;
    }

    private static void describe(Path file, TableSource source, TableScan scan, PrintStream remarks) {
        Dialect dialect = source.dialect();
        remarks.println(file.getFileName() + ": " + written(dialect) + ", "
                + (dialect.headerRow() == null ? "no header" : "header on line " + dialect.headerRow()));
        if (source.layout().titleRows() > 0) {
            remarks.println("  title rows above the header were left out: "
                    + source.layout().titleRows());
        }
        scan.ends()
                .forEach(end ->
                        remarks.println("  another table begins on line " + Place.row(end) + " and was left out"));
        source.problems().forEach(problem -> remarks.println("  " + problem.message()));
    }

    private static String written(Dialect dialect) {
        if (dialect.encoding() == null) {
            return dialect.format() + (dialect.sheet() == null ? "" : ", sheet " + dialect.sheet());
        }
        return dialect.encoding() + ", delimiter "
                + (dialect.delimiter() == null ? "none" : dialect.delimiter().replace("\t", "tab")) + ", line end "
                + dialect.lineEnd();
    }
}
