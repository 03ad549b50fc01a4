package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.TextDialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a header that does not fit its table in every way one slip explains. Names have no form that could tell where
 * two were glued together, so it goes by their number: as many as there are columns, none missing, no two alike.
 */
final class HeaderRepair {
    private final TextDialect dialect;
    private final int width;
    private final Set<List<String>> readings = new HashSet<>();

    private HeaderRepair(TextDialect dialect, int width) {
        this.dialect = dialect;
        this.width = width;
    }

    /**
     * The names in a header.
     *
     * @param line its characters without the line end
     * @return null where it is well as it is, or no reading or more than one makes sense
     */
    static @Nullable List<String> mend(String line, TableShape shape) {
        LineCells cells = LineCells.of(line, shape.dialect());
        if (line.length() > RowRepair.LONGEST || !shape.isKnown() || cells.size() == shape.width()) {
            return null;
        }
        HeaderRepair repair = new HeaderRepair(shape.dialect(), shape.width());
        repair.read(line, cells);
        return repair.readings.size() == 1 ? repair.readings.iterator().next() : null;
    }

    private void read(String line, LineCells cells) {
        for (LineCells tried : QuoteSlips.of(line, dialect, width)) {
            if (tried.looseQuotes() == (tried.literal() < 0 ? 0 : 1)) {
                add(tried.texts());
            }
        }
        if (cells.size() == width + 1) {
            List<String> filled = new ArrayList<>(cells.texts());
            filled.removeIf(String::isBlank);
            add(filled);
        }
        for (char delimiter : RowRepair.DELIMITERS) {
            if (delimiter != dialect.delimiter() && readings.isEmpty()) {
                add(LineCells.of(line, dialect.with(delimiter)).texts());
            }
        }
    }

    private void add(List<String> names) {
        boolean named = names.stream().noneMatch(String::isBlank);
        if (named && names.size() == width && new HashSet<>(names).size() == width) {
            readings.add(names);
        }
    }
}
