package io.salesanalytics.validation.check;

import io.salesanalytics.validation.dialect.TableSource.RowConsumer;
import io.salesanalytics.validation.judgement.TotalLabel;
import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.record.Row;
import io.salesanalytics.validation.record.RowBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the first columns of a report that write a date or a name once above the rows that belong to it. In the first
 * column nothing comes twice in the whole table, in the next one nothing comes twice in a group, and where one column
 * begins a group all after it do.
 */
final class GroupedColumns {
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_GROUPS = 10_000;
    private static final int FEWEST_GROUPS = 2;
    /** A table without a blank in so many rows is none. */
    private static final int ROWS_WITHOUT_BLANK = 200;

    private final int width;
    private final List<Group> groups = new ArrayList<>();
    private long rows;

    /** A column that may be grouped. */
    private static final class Group {
        private final Set<String> names = new HashSet<>();
        private long named;
        private long blanks;
        private boolean ruledOut;

        boolean isGrouped() {
            return !ruledOut && named >= FEWEST_GROUPS && blanks >= named;
        }
    }

    /** @param columns how many the table has */
    GroupedColumns(int columns) {
        this.width = columns;
        for (int i = 0; i < Math.min(MOST_COLUMNS, columns - 1); i++) {
            groups.add(new Group());
        }
    }

    /** Looks at each row before it goes on; a file that keeps its rows together by columns is no report. */
    RowConsumer before(RowConsumer next) {
        return new RowConsumer() {
            @Override
            public void accept(Row row) throws IOException {
                look(row);
                next.accept(row);
            }

            @Override
            public void accept(RowBatch batch) throws IOException {
                next.accept(batch);
            }

            @Override
            public int batchRows() {
                return next.batchRows();
            }
        };
    }

    private void look(Row row) {
        if (groups.isEmpty() || groups.get(0).ruledOut || row.size() != width || !hasName(row, 0)) {
            return;
        }
        rows++;
        boolean begun = false;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (begun) {
                group.names.clear();
            }
            if (!row.isBlank(i)) {
                boolean again = !group.names.add(Blanks.trim(row.cell(i)));
                group.ruledOut |= again || group.names.size() > MOST_GROUPS;
                group.named++;
                begun = true;
            } else {
                group.ruledOut |= begun || group.named == 0;
                group.blanks++;
            }
        }
        Group first = groups.get(0);
        first.ruledOut |= rows > ROWS_WITHOUT_BLANK && first.blanks == 0;
    }

    /**
     * Whether a row is one of those that are told apart below their group: it holds a text of its own behind these
     * columns, and is no total.
     */
    static boolean hasName(Row row, int from) {
        boolean named = false;
        for (int i = from; i < row.size(); i++) {
            if (row.isBlank(i)) {
                continue;
            }
            if (TotalLabel.isLabel(row.text(), row.start(i), row.end(i))) {
                return false;
            }
            named |= hasLetter(row, i);
        }
        return named;
    }

    private static boolean hasLetter(Row row, int cell) {
        for (int i = row.start(cell); i < row.end(cell); i++) {
            if (Character.isLetter(row.text()[i])) {
                return true;
            }
        }
        return false;
    }

    /** How many columns, from the first, are grouped. */
    int count() {
        int count = 0;
        while (count < groups.size() && groups.get(count).isGrouped()) {
            count++;
        }
        return count;
    }
}
