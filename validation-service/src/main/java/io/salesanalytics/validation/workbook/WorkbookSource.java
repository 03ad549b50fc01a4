package io.salesanalytics.validation.workbook;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.source.Unpacked;
import io.salesanalytics.validation.typing.ColumnFormats;
import io.salesanalytics.validation.workbook.SheetChoice.Chosen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** A table in a workbook, on one sheet or on several that have the same columns. */
public final class WorkbookSource implements TableSource {
    private final Unpacked file;
    private final Workbook workbook;
    private final SheetChoice choice;
    private final List<String> sheets;
    private SheetFindings findings;

    private WorkbookSource(Unpacked file, Workbook workbook) throws IOException {
        this.file = file;
        this.workbook = workbook;
        this.choice = SheetChoice.of(workbook);
        this.sheets = choice.sheets().stream()
                .map(chosen -> workbook.sheets().get(chosen.table().sheet()).name())
                .toList();
        this.findings = new SheetFindings(layout().names(), sheets);
    }

    /** Opens the workbook and finds the table in it. */
    public static WorkbookSource of(Unpacked file) throws IOException {
        Workbook workbook = Workbooks.open(file);
        try {
            return new WorkbookSource(file, workbook);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public Dialect dialect() {
        Layout layout = choice.sheets().get(0).table().layout();
        return new Dialect(
                workbook.format(),
                null,
                false,
                null,
                null,
                null,
                null,
                layout.headerRows() == 0 ? null : layout.headerLine(),
                layout.headerRows(),
                file.compression(),
                String.join(", ", sheets));
    }

    @Override
    public Layout layout() {
        return choice.main().layout();
    }

    @Override
    public char delimiter() {
        return 0;
    }

    @Override
    public Decoded read(LongConsumer progress, RowConsumer rows) throws IOException {
        findings = new SheetFindings(layout().names(), sheets);
        Row row = new Row();
        int count = choice.sheets().size();
        for (int i = 0; i < count; i++) {
            int done = i;
            Chosen chosen = choice.sheets().get(i);
            SheetReading reading = new SheetReading(i, chosen, layout().names().size(), findings);
            workbook.read(
                    chosen.table().sheet(),
                    part -> progress.accept((long) (file.bytes() * (done + part) / count)),
                    cells -> {
                        if (reading.leavesGapBefore(cells)) {
                            reading.blank(cells, row);
                            rows.accept(row);
                        }
                        if (reading.take(cells, row)) {
                            rows.accept(row);
                        }
                        return true;
                    });
        }
        return Decoded.CLEAN;
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public List<ColumnFormats> formats() {
        return findings.formats();
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(choice.problems());
        problems.addAll(findings.problems());
        return problems;
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
        } finally {
            file.close();
        }
    }
}
