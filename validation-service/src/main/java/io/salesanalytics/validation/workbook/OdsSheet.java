package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.workbook.Arrangement.Merge;
import io.salesanalytics.validation.workbook.SheetRow.Kind;
import io.salesanalytics.validation.workbook.Workbook.RowVisitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Goes once through the content of an OpenDocument spreadsheet up to the end of one of its sheets. */
final class OdsSheet {
    private static final long MOST_ROW = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    private final XmlScanner xml;
    private final CellText text = new CellText(false);
    private final Arrangement arrangement = new Arrangement(new ArrayList<>(), new BitSet());
    private final SheetRow row = new SheetRow();
    private final StringBuilder words = new StringBuilder();
    private long rowNumber;
    private int columnNumber;

    OdsSheet(XmlScanner xml) {
        this.xml = xml;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    void read(int sheet, long bytes, DoubleConsumer progress, RowVisitor rows) throws IOException {
        int tables = -1;
        int column = 0;
        while (xml.next()) {
            if (xml.opens("table")) {
                tables++;
            } else if (tables == sheet && xml.is("table") && xml.closes()) {
                return;
            } else if (tables == sheet && xml.opens("table-column")) {
                int repeated = repeated("table:number-columns-repeated", MOST_COLUMNS);
                if (isHidden()) {
                    arrangement.hiddenColumns().set(column, Math.min(MOST_COLUMNS, column + repeated));
                }
                column += repeated;
            } else if (tables == sheet && xml.opens("table-row")) {
                if (!readRow(rows)) {
                    return;
                }
                progress.accept((double) xml.read() / Math.max(1, bytes));
            }
        }
        throw new FileRefused("FILE_DAMAGED", "The spreadsheet ends in the middle.", "Open it and save it again.");
    }

    private boolean isHidden() {
        String visibility = xml.value("table:visibility");
        return visibility != null && !visibility.equals("visible");
    }

    private int repeated(String attribute, long most) {
        return (int) Math.max(1, Math.min(most, xml.number(attribute, 1)));
    }

    private boolean readRow(RowVisitor rows) throws IOException {
        int times = repeated("table:number-rows-repeated", MOST_ROW);
        row.begin(rowNumber + 1, isHidden());
        columnNumber = 0;
        while (!xml.closes("table-row") && xml.next()) {
            if (xml.opens("table-cell") || xml.opens("covered-table-cell")) {
                readCell();
            }
        }
        for (int i = 0; i < times && row.count() > 0; i++) {
            row.renumber(rowNumber + i + 1);
            if (rowNumber + i >= MOST_ROW || !rows.visit(row)) {
                return false;
            }
        }
        rowNumber += times;
        return true;
    }

    private void readCell() throws IOException {
        int times = repeated("table:number-columns-repeated", MOST_COLUMNS);
        Value value = value();
        noteMerge();
        if (!xml.isEmpty()) {
            readWords();
        }
        for (int i = 0; i < times; i++) {
            add(value, columnNumber + i);
            if (value == Value.NONE && words.isEmpty()) {
                break;
            }
        }
        columnNumber += times;
        words.setLength(0);
    }

    private void noteMerge() {
        long across = xml.number("table:number-columns-spanned", 1);
        long down = xml.number("table:number-rows-spanned", 1);
        if (across > 1 || down > 1) {
            arrangement.merges().add(new Merge(rowNumber + 1, rowNumber + down, columnNumber, (int)
                    Math.min(MOST_COLUMNS, columnNumber + across - 1)));
        }
    }

    /**
     * What a cell's tag says of its value.
     *
     * @param type {@code float}, {@code percentage}, {@code currency}, {@code date}, {@code time}, {@code boolean},
     *     {@code error} or {@code string}
     */
    private record Value(String type, String value, @Nullable String currency, boolean formula) {
        static final Value NONE = new Value("", "", null, false);
    }

    private Value value() {
        String type = xml.value("office:value-type");
        if (type == null) {
            return Value.NONE;
        }
        boolean formula = xml.attribute("table:formula");
        String value =
                switch (type) {
                    case "float", "percentage", "currency" -> xml.value("office:value");
                    case "date" -> xml.value("office:date-value");
                    case "time" -> xml.value("office:time-value");
                    case "boolean" -> xml.value("office:boolean-value");
                    default -> xml.value("office:string-value");
                };
        boolean error = "error".equals(xml.value("calcext:value-type"));
        return new Value(error ? "error" : type, value == null ? "" : value, xml.value("office:currency"), formula);
    }

    /** The paragraphs of a cell up to its end; a note stuck to it is no part of it. */
    private void readWords() throws IOException {
        boolean inNote = false;
        boolean inParagraph = false;
        int paragraphs = 0;
        while (xml.next()) {
            if (inParagraph && !inNote) {
                words.append(xml.text());
            }
            if (xml.is("annotation")) {
                inNote = !xml.closes() && !xml.isEmpty();
            } else if (xml.is("p")) {
                inParagraph = !xml.closes() && !xml.isEmpty();
                if (inParagraph && !inNote && paragraphs++ > 0) {
                    words.append('\n');
                }
            } else if (xml.opens("s")) {
                words.append(" ".repeat(repeated("text:c", 1000)));
            } else if (xml.opens("tab") || xml.opens("line-break")) {
                words.append(xml.is("tab") ? '\t' : '\n');
            } else if (xml.closes() && (xml.is("table-cell") || xml.is("covered-table-cell"))) {
                return;
            }
        }
    }

    private void add(Value value, int column) {
        if (column >= MOST_COLUMNS) {
            return;
        }
        switch (value.type()) {
            case "float" -> number(value.value(), column, NumberFormat.PLAIN);
            case "percentage" -> number(value.value(), column, NumberFormat.PERCENT);
            case "currency" -> number(value.value(), column, NumberFormat.amount(value.currency()));
            case "date" -> put(column, Kind.DATE, CellText.day(value.value()));
            case "time" -> put(column, Kind.DATE, clock(value.value()));
            case "boolean" -> put(column, Kind.BOOLEAN, value.value().equals("true") ? "TRUE" : "FALSE");
            case "error" -> put(column, Kind.ERROR, words.isEmpty() ? "#N/A" : words);
            default -> put(column, Kind.TEXT, words.isEmpty() ? value.value() : words);
        }
    }

    private void number(String value, int column, NumberFormat format) {
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > 0) {
            text.number(row, column, format, bytes, 0, bytes.length);
        }
    }

    private void put(int column, Kind kind, CharSequence value) {
        if (!value.isEmpty()) {
            row.cell(column, kind, NumberFormat.PLAIN);
            row.put(value.toString());
        }
    }

    private static String clock(String period) {
        try {
            Duration time = Duration.parse(period.replaceFirst("[.,]0+S$", "S"));
            return String.format(
                    java.util.Locale.ROOT,
                    "%02d:%02d:%02d",
                    time.toHours(),
                    time.toMinutesPart(),
                    time.toSecondsPart());
        } catch (DateTimeParseException e) {
            return period;
        }
    }
}
