package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.record.ColumnBatch;
import io.salesanalytics.validation.rule.RuleRow;
import org.jspecify.annotations.Nullable;

/** An accepted row of a batch of columns, for the rules to look at. */
final class ColumnRow implements RuleRow {
    private final ColumnBatch batch;
    private final JudgedColumn[] columns;
    /** The columns of plain numbers, which rules ask for again and again, null at the places of others. */
    private final @Nullable JudgedNumbers[] numbers;
    /** Their numbers in this row, no number at all where it has none. */
    private final double[] values;

    private int row;
    private long moment;

    ColumnRow(ColumnBatch batch, JudgedColumn[] columns) {
        this.batch = batch;
        this.columns = columns;
        this.numbers = new JudgedNumbers[columns.length];
        this.values = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            numbers[i] = columns[i] instanceof JudgedNumbers plain ? plain : null;
        }
    }

    ColumnRow at(int itsRow, long itsMoment) {
        row = itsRow;
        moment = itsMoment;
        for (int i = 0; i < values.length; i++) {
            JudgedNumbers plain = numbers[i];
            values[i] = plain != null && plain.has(row) ? plain.number(row) : Double.NaN;
        }
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
        return numbers[column] == null ? columns[column].has(row) : !Double.isNaN(values[column]);
    }

    @Override
    public double number(int column) {
        return numbers[column] == null ? columns[column].number(row) : values[column];
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
