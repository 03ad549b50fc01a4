package io.salesanalytics.validation.command;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.validation.check.TableFile;
import io.salesanalytics.validation.dialect.Layout;
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

/**
 * {@code read [--repair] FILE... [--out DIR]}: the table as the reader sees it, as RFC 4180 CSV on standard output, or one file
 * each in a folder. What was found out about it goes to standard error. With {@code --repair} rows that one slip of the
 * pen explains are mended, and what the file does not hold is not added: no names where it has no header.
 */
public final class ReadCommand {
    private static final String USAGE = "usage: read [--repair] FILE... [--out DIR]";

    private final boolean repair;
    private final PrintStream remarks;

    private ReadCommand(boolean repair, PrintStream remarks) {
        this.repair = repair;
        this.remarks = remarks;
    }

    public static void main(String[] arguments) throws IOException {
        LibraryLog.warningsOnly();
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        int code = run(List.of(arguments), out, new PrintStream(System.err, true, StandardCharsets.UTF_8));
        out.flush();
        System.exit(code);
    }

    /** Reads the files; 0 when all could be read, 2 otherwise. */
    static int run(List<String> arguments, Writer out, PrintStream remarks) throws IOException {
        List<String> files = new ArrayList<>(arguments);
        boolean repair = files.remove("--repair");
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
        ReadCommand command = new ReadCommand(repair, remarks);
        int code = 0;
        for (String file : files) {
            boolean read = folder == null ? command.read(Path.of(file), out) : command.read(Path.of(file), folder);
            code = read ? code : 2;
        }
        return code;
    }

    private boolean read(Path file, Path folder) throws IOException {
        Path target = folder.resolve(file.getFileName() + "_converted.csv");
        boolean read;
        try (Writer own = Files.newBufferedWriter(target)) {
            read = read(file, own);
        }
        if (!read) {
            Files.delete(target);
        }
        return read;
    }

    /** False where the file holds no table; one without a single byte is a table without rows. */
    private boolean read(Path file, Writer out) throws IOException {
        if (!Files.isRegularFile(file)) {
            remarks.println(file + ": there is no such file.");
            return false;
        }
        try {
            write(file, out);
            return true;
        } catch (FileRefused refused) {
            remarks.println(file + ": " + refused.message() + " " + refused.suggestion());
            return refused.code().equals("FILE_EMPTY");
        } catch (IOException | RuntimeException fault) {
            // the other files are read all the same
            remarks.println(file + ": could not be read: " + fault);
            return false;
        }
    }

    private void write(Path file, Writer out) throws IOException {
        try (TableSource opened = TableFile.open(new LocalFile(file))) {
            TableSource source = repair ? opened.mended() : opened;
            TableScan scan = new TableScan(source.layout());
            TableSource.Decoded decoded = source.read(bytes -> {}, scan::add);
            TableSource corrected = source.corrected(decoded);
            if (corrected != null) {
                source = corrected;
                scan = new TableScan(source.layout());
                source.read(bytes -> {}, scan::add);
            }
            describe(file, source, scan);
            writeTable(source, scan, out);
        }
    }

    private void writeTable(TableSource source, TableScan scan, Writer out) throws IOException {
        Layout layout = source.layout();
        if (layout.headerRows() > 0 || !repair) {
            write(header(layout), out);
        }
        int columns = layout.headerCells().size();
        RowSorter sorter = new RowSorter(layout);
        TableCopy copy = new TableCopy();
        source.read(bytes -> {}, row -> {
            RowKind kind = sorter.sort(row);
            if (kind == RowKind.REPEATED_HEADER) {
                copy.sawHeader();
            }
            boolean isRow = kind != RowKind.BLANK && kind != RowKind.REPEATED_HEADER && kind != RowKind.REMARK;
            if (isRow && !scan.isBeyond(row)) {
                TextBuffer line = line(row, columns);
                if (!repair || !copy.holds(line.toString())) {
                    write(line, out);
                }
            }
        });
        if (copy.began()) {
            remarks.println("  the table stands in the file once more below its end and was left out");
        }
        out.flush();
    }

    private static TextBuffer header(Layout layout) {
        TextBuffer line = new TextBuffer(1 << 10);
        for (int i = 0; i < layout.headerCells().size(); i++) {
            String cell = layout.headerCells().get(i);
            CsvText.append(
                    line.append(i == 0 ? "" : ","),
                    cell.isBlank() ? layout.names().get(i) : cell);
        }
        return line;
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

    private void describe(Path file, TableSource source, TableScan scan) {
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
