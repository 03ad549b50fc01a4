package io.salesanalytics.validation.rule;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Counts rows and remembers where the first ten of them are. */
final class FirstLines {
    private static final int MOST = 10;

    private final TreeSet<Long> lines = new TreeSet<>();
    private long count;

    void add(long line) {
        count++;
        keep(line);
    }

    private void keep(long line) {
        if (lines.size() < MOST || line < lines.last()) {
            lines.add(line);
            if (lines.size() > MOST) {
                lines.pollLast();
            }
        }
    }

    void add(FirstLines other) {
        count += other.count;
        other.lines.forEach(this::keep);
    }

    long count() {
        return count;
    }

    List<Long> lines() {
        return List.copyOf(lines);
    }

    /** The count as a person says it. */
    String rows() {
        return count == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", count);
    }
}
