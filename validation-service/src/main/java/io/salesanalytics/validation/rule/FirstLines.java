package io.salesanalytics.validation.rule;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Counts rows and remembers where the first ten of them are. */
final class FirstLines {
    private static final int MOST = 10;

    private final TreeSet<Long> lines = new TreeSet<>();
    private long count;
    /** Only lines before this one are among the first. */
    private long bound = Long.MAX_VALUE;

    void add(long line) {
        count++;
        keep(line);
    }

    private void keep(long line) {
        if (line < bound) {
            lines.add(line);
            if (lines.size() > MOST) {
                lines.pollLast();
            }
            bound = lines.size() == MOST ? lines.last() : Long.MAX_VALUE;
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
