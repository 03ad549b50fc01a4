package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.TextDialect;
import io.salesanalytics.validation.repair.LineCells.Trial;
import java.util.ArrayList;
import java.util.List;

/** All that may be wrong with one quote of a row: it opens nothing, it closes, or a delimiter is missing beside it. */
final class QuoteSlips {
    /** With more quotes in a row none is tried: that would cost too much. */
    private static final int MOST_QUOTES = 64;

    private final List<LineCells> readings = new ArrayList<>();
    private final String line;
    private final TextDialect dialect;

    private QuoteSlips(String line, TextDialect dialect) {
        this.line = line;
        this.dialect = dialect;
    }

    /** The row's cells by each slip that gives so many. */
    static List<LineCells> of(String line, TextDialect dialect, int width) {
        QuoteSlips slips = new QuoteSlips(line, dialect);
        if (line.chars().filter(c -> c == dialect.quote()).count() <= MOST_QUOTES) {
            slips.trials().forEach(trial -> slips.tryOut(trial, width));
        }
        return slips.readings;
    }

    private void tryOut(Trial trial, int width) {
        LineCells tried = LineCells.of(line, dialect, trial);
        if (tried != null && tried.size() == width) {
            readings.add(tried);
        }
    }

    private List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        LineCells cells = LineCells.of(line, dialect);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.quoted().get(i)) {
                trials.add(Trial.literal(cells.starts().get(i)));
            }
        }
        for (int i = line.indexOf(dialect.quote()); i >= 0; i = line.indexOf(dialect.quote(), i + 1)) {
            char before = i == 0 ? dialect.delimiter() : line.charAt(i - 1);
            boolean last = i + 1 == line.length() || line.charAt(i + 1) == dialect.delimiter();
            if (before == dialect.quote() && last) {
                trials.add(Trial.closing(i));
            }
            if (before != dialect.delimiter()) {
                trials.add(Trial.delimiterBefore(i));
            }
            if (!last) {
                trials.add(Trial.delimiterBefore(i + 1));
            }
        }
        return trials;
    }
}
