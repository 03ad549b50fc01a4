package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.rule.RuleRow;

/** An accepted row of a batch of columns, for the rules to look at. */
final class ColumnRow implements RuleRow {
    private final ColumnBatch batch;
    private final JudgedColumn[] columns;
    private int row;
    private long moment;

    ColumnRow(ColumnBatch batch, JudgedColumn[] columns) {
        this.batch = batch;
        this.columns = columns;
    }

    ColumnRow at(int itsRow, long itsMoment) {
        row = itsRow;
        moment = itsMoment;
        return this;
    }

    @Override
    public long line() {
        return batch.line(row);
    }

    @Override
    public long moment() {
        return moment;
    }

    @Override
    public boolean has(int column) {
        return columns[column].has(row);
    }

    @Override
    public double number(int column) {
        return columns[column].number(row);
    }

    @Override
    public boolean isNew(int column) {
        return columns[column].isNew(row);
    }

    @Override
    public CharSequence text(int column) {
        return batch.text(column, row);
    }

    @Override
    public long hash(int column) {
        return columns[column].hash(row);
    }
}
