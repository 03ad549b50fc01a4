package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.rule.RuleRow;

/** The accepted row that stands in the cell readers, for the rules to look at. */
final class RuledRow implements RuleRow {
    private final CellReader[] cells;
    private long line;
    private long moment;

    RuledRow(CellReader[] cells) {
        this.cells = cells;
    }

    RuledRow at(long itsLine, long itsMoment) {
        line = itsLine;
        moment = itsMoment;
        return this;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long moment() {
        return moment;
    }

    @Override
    public boolean has(int column) {
        return cells[column].isFilled();
    }

    @Override
    public double number(int column) {
        return ((NumberCell) cells[column]).value();
    }

    @Override
    public boolean isNew(int column) {
        return cells[column].isNew();
    }

    @Override
    public CharSequence text(int column) {
        return cells[column].raw();
    }

    @Override
    public long hash(int column) {
        return cells[column].hash();
    }
}
