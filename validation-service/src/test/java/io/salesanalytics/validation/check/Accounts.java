package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.ColumnType;
import io.salesanalytics.contracts.RowCounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What must hold of every file, however it looks: each row is somewhere, and the numbers written are those reported. */
final class Accounts {
    private static final int OWN_COLUMNS = 2;

    private Accounts() {}

    static void add(Checked checked) {
        RowCounts rows = checked.verdict().report().rows();
        assertThat(rows.read()).isEqualTo(rows.accepted() + rows.quarantined() + rows.ignored());
        assertThat(List.of(rows.accepted(), rows.quarantined(), rows.ignored())).allMatch(count -> count >= 0);
        if (checked.verdict() instanceof Verdict.Usable) {
            List<List<String>> clean = records(checked.clean());
            List<List<String>> held = records(checked.quarantine());
            assertThat(clean.size()).isEqualTo(rows.accepted());
            assertThat(held.size()).isEqualTo(rows.quarantined());
            addUp(checked.verdict().report().columns(), clean);
        }
    }

    private static void addUp(List<ColumnProfile> columns, List<List<String>> clean) {
        for (List<String> row : clean) {
            assertThat(row).hasSize(columns.size() + OWN_COLUMNS);
        }
        for (int i = 0; i < columns.size(); i++) {
            ColumnProfile column = columns.get(i);
            assertThat(column.values() + column.nulls()).isEqualTo(clean.size());
            if (column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL) {
                BigDecimal sum = BigDecimal.ZERO;
                for (List<String> row : clean) {
                    String cell = row.get(i + OWN_COLUMNS);
                    sum = cell.isEmpty() ? sum : sum.add(new BigDecimal(cell));
                }
                assertThat(column.sum() == null ? BigDecimal.ZERO : column.sum())
                        .as(column.name())
                        .isEqualByComparingTo(sum);
            }
        }
    }

    /** The records of a file in RFC 4180 below its header. */
    static List<List<String>> records(List<String> lines) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                    cell.append(doubled ? "\"" : "");
                    i += doubled ? 1 : 0;
                    quoted = doubled || !quoted;
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            if (!quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
                records.add(cells);
                cells = new ArrayList<>();
            }
        }
        return records.isEmpty() ? records : records.subList(1, records.size());
    }
}
