package io.salesanalytics.validation.judgement;

import io.salesanalytics.contracts.LeftOutSum;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.typing.ColumnReading;
import io.salesanalytics.validation.typing.NumberText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds up, for each column of numbers, what stands in the rows that do not become sales. */
final class LeftOutSums {
    private final List<ColumnReading> columns;
    private final BigDecimal[] held;
    private final BigDecimal[] ignored;
    private final NumberText number = new NumberText();

    LeftOutSums(List<ColumnReading> columns) {
        this.columns = columns;
        this.held = new BigDecimal[columns.size()];
        this.ignored = new BigDecimal[columns.size()];
        Arrays.fill(held, BigDecimal.ZERO);
        Arrays.fill(ignored, BigDecimal.ZERO);
    }

    void hold(Row row) {
        add(row, held);
    }

    void ignore(Row row) {
        add(row, ignored);
    }

    private void add(Row row, BigDecimal[] sums) {
        if (row.size() != sums.length) {
            return;
        }
        for (int i = 0; i < sums.length; i++) {
            ColumnReading column = columns.get(i);
            if (column.isNumber()
                    && number.parse(row.text(), row.start(i), row.end(i))
                    && number.fits(column.decimalSign())) {
                number.evaluate(column.decimalSign());
                sums[i] = sums[i].add(number.value());
            }
        }
    }

    /** Adds what was left out of other rows of the same file. */
    void add(LeftOutSums other) {
        for (int i = 0; i < held.length; i++) {
            held[i] = held[i].add(other.held[i]);
            ignored[i] = ignored[i].add(other.ignored[i]);
        }
    }

    /** The columns of which something was left out. */
    List<LeftOutSum> sums() {
        List<LeftOutSum> sums = new ArrayList<>();
        for (int i = 0; i < held.length; i++) {
            if (held[i].signum() != 0 || ignored[i].signum() != 0) {
                sums.add(new LeftOutSum(columns.get(i).name(), held[i], ignored[i]));
            }
        }
        return List.copyOf(sums);
    }
}
