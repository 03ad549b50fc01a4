package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.TextDialect;
import io.salesanalytics.validation.repair.LineCells.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row that does not fit its table in every way one slip of the pen explains, and gives the cells where exactly
 * one of them makes sense: a delimiter left out or written twice, one inside a text without quotes, a row with another
 * delimiter, a stray quote, or one that should have been doubled.
 */
public final class RowRepair {
    private static final int LONGEST = 1 << 15;
    private static final char[] DELIMITERS = {',', ';', '\t', '|', ' '};

    /** What each slip costs: the rarer, the more must the cells speak for it. */
    private static final double QUOTE_SLIP = 2;

    private static final double EMPTY_CELL = 2;
    private static final double SLIP = 3;
    private static final double MISSING_CELL = 4;
    private static final double LOOSE_QUOTE = 3;

    private final TableShape shape;
    private final TextDialect dialect;
    private final int width;

    public RowRepair(TableShape shape) {
        this.shape = shape;
        this.dialect = shape.dialect();
        this.width = shape.width();
    }

    /**
     * The cells of a row, one for each column.
     *
     * @param line the row's characters without the line end behind it
     * @return null where the row is well as it is, or no reading or more than one makes sense
     */
    public @Nullable List<String> mend(String line) {
        if (line.length() > LONGEST || !shape.isTelling()) {
            return null;
        }
        LineCells cells = LineCells.of(line, dialect);
        Readings readings = new Readings();
        offerQuoteSlips(line, cells, readings);
        if (cells.size() == width) {
            readings.offer(shape.likelihood(cells.texts()) - looseQuotes(cells), cells::texts);
        } else if (cells.size() < width) {
            offerLonger(cells, readings);
        } else {
            offerShorter(line, cells, readings);
        }
        if (cells.size() != width) {
            offerOtherDelimiters(line, readings);
        }
        List<String> only = readings.only();
        return only == null || only.equals(cells.texts()) ? null : only;
    }

    private static double looseQuotes(LineCells cells) {
        return LOOSE_QUOTE * cells.looseQuotes();
    }

    private void offerQuoteSlips(String line, LineCells cells, Readings readings) {
        for (Trial trial : quoteSlips(line, cells)) {
            LineCells tried = LineCells.of(line, dialect, trial);
            if (tried != null && tried.size() == width) {
                int stray = trial.literalQuote() < 0 ? -1 : tried.starts().indexOf(trial.literalQuote());
                List<String> judged = new ArrayList<>(tried.texts());
                if (stray >= 0) {
                    // the quote is no part of what the cell was meant to hold
                    judged.set(stray, judged.get(stray).substring(1));
                }
                boolean forgiven = stray >= 0 && judged.get(stray).indexOf(dialect.quote()) < 0;
                double cost = QUOTE_SLIP + looseQuotes(tried) - (forgiven ? LOOSE_QUOTE : 0);
                readings.offer(shape.likelihood(judged) - cost, tried::texts);
            }
        }
    }

    /** All that may be wrong with one quote: it opens nothing, it closes, or a delimiter is missing beside it. */
    private List<Trial> quoteSlips(String line, LineCells cells) {
        List<Trial> slips = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.quoted().get(i)) {
                slips.add(Trial.literal(cells.starts().get(i)));
            }
        }
        for (int i = line.indexOf(dialect.quote()); i >= 0; i = line.indexOf(dialect.quote(), i + 1)) {
            boolean doubled = i > 0 && line.charAt(i - 1) == dialect.quote();
            boolean last = i + 1 == line.length() || line.charAt(i + 1) == dialect.delimiter();
            if (doubled && last) {
                slips.add(Trial.closing(i));
            }
            if (i > 0 && line.charAt(i - 1) != dialect.delimiter()) {
                slips.add(Trial.delimiterBefore(i));
            }
            if (!last) {
                slips.add(Trial.delimiterBefore(i + 1));
            }
        }
        return slips;
    }

    private void offerLonger(LineCells cells, Readings readings) {
        List<String> texts = cells.texts();
        if (texts.size() == width - 1) {
            double[] left = likelihoods(texts, 0);
            double[] right = likelihoods(texts, 1);
            for (int i = 0; i < texts.size(); i++) {
                double others = sum(left, 0, i) + sum(right, i + 1, texts.size()) - looseQuotes(cells);
                if (others != ColumnShape.IMPOSSIBLE && !cells.quoted().get(i)) {
                    offerSplits(texts, i, others - SLIP, readings);
                }
            }
            for (int i = 0; i < width; i++) {
                int at = i;
                double missing = shape.column(i).likelihood("", 0, 0);
                double others = sum(left, 0, i) + sum(right, i, texts.size()) - looseQuotes(cells);
                readings.offer(others + missing - MISSING_CELL, () -> with(texts, at, List.of("")));
            }
            return;
        }
        List<String> padded = new ArrayList<>(texts);
        while (padded.size() < width) {
            padded.add("");
        }
        readings.offer(shape.likelihood(padded) - MISSING_CELL - looseQuotes(cells), () -> padded);
    }

    private void offerSplits(List<String> texts, int index, double others, Readings readings) {
        String text = texts.get(index);
        for (int i = 1; i < text.length(); i++) {
            int at = i;
            double parts = shape.column(index).likelihood(text, 0, i)
                    + shape.column(index + 1).likelihood(text, i, text.length());
            readings.offer(others + parts, () -> {
                List<String> split = with(texts, index, List.of(text.substring(0, at)));
                split.set(index + 1, text.substring(at));
                return split;
            });
        }
    }

    private void offerShorter(String line, LineCells cells, Readings readings) {
        List<String> texts = cells.texts();
        if (texts.subList(width, texts.size()).stream().allMatch(String::isBlank)) {
            List<String> front = List.copyOf(texts.subList(0, width));
            readings.offer(shape.likelihood(front) - EMPTY_CELL - looseQuotes(cells), () -> front);
        }
        if (texts.size() == width + 1) {
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i).isEmpty() && !cells.quoted().get(i)) {
                    List<String> without = new ArrayList<>(texts);
                    without.remove(i);
                    readings.offer(shape.likelihood(without) - EMPTY_CELL - looseQuotes(cells), () -> without);
                }
            }
        }
        new Alignment(line, cells, shape).offerTo(readings, SLIP + EMPTY_CELL + looseQuotes(cells));
    }

    private void offerOtherDelimiters(String line, Readings readings) {
        for (char delimiter : DELIMITERS) {
            if (delimiter != dialect.delimiter() && line.indexOf(delimiter) >= 0) {
                LineCells cells = LineCells.of(line, dialect.with(delimiter));
                if (cells.size() == width) {
                    double cost = SLIP + looseQuotes(cells);
                    readings.offer(shape.likelihood(cells.texts()) - cost, cells::texts);
                } else if (cells.size() > width) {
                    new Alignment(line, cells, shape).offerTo(readings, SLIP + looseQuotes(cells));
                }
            }
        }
    }

    private double[] likelihoods(List<String> texts, int shift) {
        double[] likelihoods = new double[texts.size()];
        for (int i = 0; i < likelihoods.length; i++) {
            likelihoods[i] = shape.column(i + shift)
                    .likelihood(texts.get(i), 0, texts.get(i).length());
        }
        return likelihoods;
    }

    private static double sum(double[] likelihoods, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += likelihoods[i];
        }
        return sum;
    }

    private static List<String> with(List<String> texts, int index, List<String> more) {
        List<String> longer = new ArrayList<>(texts);
        longer.addAll(index, more);
        return longer;
    }

    /**
     * The names in a header that does not fit its table, where one slip explains it.
     *
     * @return null where the header is well as it is, or no reading or more than one makes sense
     */
    public @Nullable List<String> mendHeader(String line) {
        LineCells cells = LineCells.of(line, dialect);
        if (line.length() > LONGEST || width < 2 || cells.size() == width) {
            return null;
        }
        Set<List<String>> readings = new HashSet<>();
        for (Trial trial : quoteSlips(line, cells)) {
            LineCells tried = LineCells.of(line, dialect, trial);
            boolean clean = tried != null
                    && tried.looseQuotes() == (trial.literalQuote() < 0 ? 0 : 1);
            if (clean) {
                addNames(tried.texts(), readings);
            }
        }
        if (cells.size() == width + 1) {
            List<String> filled = new ArrayList<>(cells.texts());
            filled.removeIf(String::isBlank);
            addNames(filled, readings);
        }
        for (char delimiter : DELIMITERS) {
            if (delimiter != dialect.delimiter() && readings.isEmpty()) {
                addNames(LineCells.of(line, dialect.with(delimiter)).texts(), readings);
            }
        }
        return readings.size() == 1 ? readings.iterator().next() : null;
    }

    private void addNames(List<String> names, Set<List<String>> readings) {
        boolean named = names.stream().noneMatch(String::isBlank);
        if (named && names.size() == width && new HashSet<>(names).size() == width) {
            readings.add(names);
        }
    }
}
