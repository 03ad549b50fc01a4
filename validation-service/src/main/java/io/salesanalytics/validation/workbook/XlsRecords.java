package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.workbook.Arrangement.Merge;
import io.salesanalytics.validation.workbook.SheetRow.Kind;
import io.salesanalytics.validation.workbook.Workbook.RowVisitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The records of an older Excel workbook as they come: first what holds for all sheets, then sheet after sheet. */
final class XlsRecords extends AbortableHSSFListener {
    private static final int LAST_COLUMN = 255;

    /** No sheet's number. */
    static final int GLOBALS_ONLY = -1;

    private static final short GO_ON = 0;
    private static final short STOP = 1;

    private final Globals globals;
    private final int wanted;
    private final RowVisitor rows;
    private final SheetRow row = new SheetRow();
    private final Arrangement arrangement = new Arrangement(new ArrayList<>(), new BitSet());
    private final BitSet hiddenRows = new BitSet();
    private int depth;
    private int part = -2;
    private int current = -1;
    private @Nullable FormulaRecord textFollows;
    private boolean stopped;

    /** What holds for all sheets. */
    static final class Globals {
        private final List<BoundSheetRecord> found = new ArrayList<>();
        private final Map<Integer, NumberFormat> own = new HashMap<>();
        private final List<Integer> styles = new ArrayList<>();
        private @Nullable SSTRecord strings;
        private CellText text = new CellText(false);
        private boolean complete;

        /** In the order in which they stand in the file. */
        List<BoundSheetRecord> sheets() {
            return found;
        }

        private void add(Record record) {
            if (record instanceof BoundSheetRecord sheet) {
                found.add(sheet);
            } else if (record instanceof SSTRecord texts) {
                strings = texts;
            } else if (record instanceof DateWindow1904Record window) {
                text = new CellText(window.getWindowing() == 1);
            } else if (record instanceof FormatRecord format) {
                own.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
            } else if (record instanceof ExtendedFormatRecord style) {
                styles.add((int) style.getFormatIndex());
            }
        }

        private NumberFormat format(int style) {
            int id = style >= 0 && style < styles.size() ? styles.get(style) : 0;
            NumberFormat format = own.get(id);
            return format == null ? NumberFormat.known(id) : format;
        }
    }

    /** Carries what went wrong with a row through the library. */
    static final class Failed extends RuntimeException {
        private final IOException problem;

        Failed(IOException problem) {
            super(problem);
            this.problem = problem;
        }

        IOException cause() {
            return problem;
        }
    }

    /** @param wanted the sheet whose rows are handed over, counted as in the file, or {@link #GLOBALS_ONLY} */
    XlsRecords(Globals globals, int wanted, RowVisitor rows) {
        this.globals = globals;
        this.wanted = wanted;
        this.rows = rows;
    }

    void listenTo(HSSFRequest request) {
        request.addListenerForAllRecords(this);
    }

    Arrangement arrangement() {
        return arrangement;
    }

    @Override
    public short abortableProcessRecord(Record record) {
        if (record instanceof BOFRecord) {
            // a chart in a sheet is a part within a part
            part += depth == 0 ? 1 : 0;
            depth++;
            return GO_ON;
        }
        if (record instanceof EOFRecord) {
            depth--;
            return end();
        }
        if (part == -1 && depth == 1 && !globals.complete) {
            globals.add(record);
        } else if (part == wanted && depth == 1) {
            return take(record);
        }
        return GO_ON;
    }

    private short end() {
        if (depth > 0) {
            return GO_ON;
        }
        if (part == -1) {
            globals.complete = true;
            return wanted == GLOBALS_ONLY ? STOP : GO_ON;
        }
        if (part == wanted) {
            finish();
            return STOP;
        }
        return GO_ON;
    }

    /** Hands over the last row. */
    void finish() {
        if (current >= 0 && !stopped) {
            visit();
        }
        current = -1;
    }

    private boolean visit() {
        try {
            return row.count() == 0 || rows.visit(row);
        } catch (IOException e) {
            throw new Failed(e);
        }
    }

    private short take(Record record) {
        if (record instanceof RowRecord shape && shape.getZeroHeight()) {
            hiddenRows.set(shape.getRowNumber());
        } else if (record instanceof ColumnInfoRecord shape && shape.getHidden()) {
            arrangement.hiddenColumns().set(shape.getFirstColumn(), shape.getLastColumn() + 1);
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                arrangement
                        .merges()
                        .add(new Merge(
                                area.getFirstRow() + 1L,
                                area.getLastRow() + 1L,
                                area.getFirstColumn(),
                                area.getLastColumn()));
            }
        } else if (record instanceof StringRecord text && textFollows != null) {
            text(textFollows, text.getString());
            textFollows = null;
        } else if (record instanceof CellValueRecordInterface cell && !begin(cell.getRow())) {
            stopped = true;
            return STOP;
        } else if (record instanceof CellValueRecordInterface cell) {
            if (cell.getColumn() < 0 || cell.getColumn() > LAST_COLUMN) {
                throw damaged("A cell stands outside the sheet.");
            }
            cell(cell);
        }
        return GO_ON;
    }

    /** Hands over the row before when another one begins. */
    private boolean begin(int number) {
        if (number == current) {
            return true;
        }
        if (number < current) {
            throw damaged("The sheet's rows do not stand in their order.");
        }
        boolean goOn = current < 0 || visit();
        current = number;
        row.begin(number + 1L, hiddenRows.get(number));
        return goOn;
    }

    private static FileRefused damaged(String how) {
        return new FileRefused("FILE_DAMAGED", how, "Open it in Excel or LibreOffice and save it again.");
    }

    private void cell(CellValueRecordInterface cell) {
        NumberFormat format = globals.format(cell.getXFIndex());
        if (cell instanceof NumberRecord number) {
            globals.text.number(row, cell.getColumn(), format, number.getValue());
        } else if (cell instanceof LabelSSTRecord label && globals.strings != null) {
            text(cell, globals.strings.getString(label.getSSTIndex()).getString());
        } else if (cell instanceof LabelRecord label) {
            text(cell, label.getValue());
        } else if (cell instanceof BoolErrRecord value) {
            if (value.isBoolean()) {
                bool(cell, value.getBooleanValue());
            } else {
                error(cell, value.getErrorValue());
            }
        } else if (cell instanceof FormulaRecord formula) {
            formula(formula, format);
        }
    }

    private void formula(FormulaRecord formula, NumberFormat format) {
        CellType type = formula.getCachedResultTypeEnum();
        if (formula.hasCachedResultString()) {
            textFollows = formula;
        } else if (type == CellType.BOOLEAN) {
            bool(formula, formula.getCachedBooleanValue());
        } else if (type == CellType.ERROR) {
            error(formula, formula.getCachedErrorValue());
        } else if (formula.isCalcOnLoad() && formula.getValue() == 0) {
            row.cell(formula.getColumn(), Kind.UNCOMPUTED, NumberFormat.PLAIN);
        } else {
            globals.text.number(row, formula.getColumn(), format, formula.getValue());
        }
    }

    private void text(CellValueRecordInterface cell, String text) {
        if (!text.isEmpty()) {
            row.cell(cell.getColumn(), Kind.TEXT, NumberFormat.PLAIN);
            row.put(text);
        }
    }

    private void bool(CellValueRecordInterface cell, boolean value) {
        row.cell(cell.getColumn(), Kind.BOOLEAN, NumberFormat.PLAIN);
        row.put(value ? "TRUE" : "FALSE");
    }

    private void error(CellValueRecordInterface cell, int code) {
        row.cell(cell.getColumn(), Kind.ERROR, NumberFormat.PLAIN);
        row.put(FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A");
    }
}
