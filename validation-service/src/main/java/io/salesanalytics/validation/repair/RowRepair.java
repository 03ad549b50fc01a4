package io.salesanalytics.validation.repair;

import io.salesanalytics.validation.record.TextDialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row that does not fit its table in every way one slip of the pen explains, and gives the cells where exactly
 * one of them makes sense: a delimiter left out or written twice, one inside a text without quotes, a row with another
 * delimiter, a stray quote, or one that should have been doubled.
 */
public final class RowRepair {
    /** Longer rows are left as they are. */
    static final int LONGEST = 1 << 15;

    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ' ');

    /** A value that is no free text is no longer. */
    private static final int LONGEST_VALUE = 64;

    /** What each slip costs: the rarer it is, the more must the cells speak for it. */
    private static final double QUOTE_SLIP = 2;

    private static final double EMPTY_CELL = 2;
    private static final double SLIP = 3;
    private static final double MISSING_CELL = 4;
    private static final double LOOSE_QUOTE = 3;
    private static final double TWO_TEXTS = 2;

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
        offerQuoteSlips(line, readings);
        if (cells.size() == width) {
            offer(cells.texts(), loose(cells), readings);
        } else if (cells.size() == width - 1) {
            offerSplits(cells, readings);
            offerMissingCells(cells, readings);
        } else if (cells.size() < width) {
            offer(padded(cells.texts()), MISSING_CELL + loose(cells), readings);
        } else {
            offerShorter(line, cells, readings);
        }
        if (cells.size() != width) {
            offerOtherDelimiters(line, readings);
        }
        List<String> only = readings.only();
        return only == null || only.equals(cells.texts()) || !shape.isTold(only) ? null : only;
    }

    private void offer(List<String> cells, double cost, Readings readings) {
        readings.offer(shape.likelihood(cells) - cost, () -> cells);
    }

    private static double loose(LineCells cells) {
        return LOOSE_QUOTE * cells.looseQuotes();
    }

    private void offerQuoteSlips(String line, Readings readings) {
        for (LineCells tried : QuoteSlips.of(line, dialect, width)) {
            double cost = QUOTE_SLIP + loose(tried);
            int stray = tried.literal();
            if (stray < 0) {
                offer(tried.texts(), cost, readings);
            } else {
                // the quote is no part of what the cell was meant to hold
                List<String> meant = new ArrayList<>(tried.texts());
                meant.set(stray, meant.get(stray).substring(1));
                boolean alone = meant.get(stray).indexOf(dialect.quote()) < 0;
                readings.offer(shape.likelihood(meant) - cost + (alone ? LOOSE_QUOTE : 0), tried::texts);
            }
        }
    }

    /** One cell too few, two of them run together. */
    private void offerSplits(LineCells cells, Readings readings) {
        List<String> texts = cells.texts();
        for (int i = 0; i < texts.size(); i++) {
            double others = likelihood(texts, 0, i, 0) + likelihood(texts, i + 1, texts.size(), 1);
            if (others != ColumnShape.IMPOSSIBLE && !cells.quoted().get(i)) {
                offerSplits(texts, i, others - SLIP - loose(cells), readings);
            }
        }
    }

    private void offerSplits(List<String> texts, int index, double others, Readings readings) {
        String text = texts.get(index);
        ColumnShape left = shape.column(index);
        ColumnShape right = shape.column(index + 1);
        if (!left.isTelling() && !right.isTelling()) {
            // two texts can be parted anywhere
            boolean both = left.isFilled() && right.isFilled() && text.length() > 1;
            readings.oppose(both ? others - TWO_TEXTS : ColumnShape.IMPOSSIBLE);
            return;
        }
        int first = right.isTelling() && !left.isTelling() ? Math.max(1, text.length() - LONGEST_VALUE) : 1;
        int last = left.isTelling() ? Math.min(text.length() - 1, LONGEST_VALUE) : text.length() - 1;
        for (int i = first; i <= last; i++) {
            int at = i;
            double likelihood = others + left.likelihood(text, 0, i) + right.likelihood(text, i, text.length());
            boolean amongDigits = Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i));
            boolean firm = !amongDigits || left.endsFirmly(text, 0, i) || right.beginsFirmly(text, i, text.length());
            // and so can the digits of two numbers
            if (!firm) {
                readings.oppose(likelihood);
            } else {
                readings.offer(likelihood, () -> split(texts, index, at));
            }
        }
    }

    private static List<String> split(List<String> texts, int index, int at) {
        List<String> split = with(texts, index, texts.get(index).substring(0, at));
        split.set(index + 1, texts.get(index).substring(at));
        return split;
    }

    /** One cell too few, an empty one left out. */
    private void offerMissingCells(LineCells cells, Readings readings) {
        List<String> texts = cells.texts();
        for (int i = 0; i < width; i++) {
            int at = i;
            double likelihood =
                    likelihood(texts, 0, i, 0) + shape.column(i).missing() + likelihood(texts, i, texts.size(), 1);
            readings.offer(likelihood - MISSING_CELL - loose(cells), () -> with(texts, at, ""));
        }
    }

    private List<String> padded(List<String> texts) {
        List<String> padded = new ArrayList<>(texts);
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }

    /** An empty cell too many, or a text with delimiters in it. */
    private void offerShorter(String line, LineCells cells, Readings readings) {
        List<String> texts = cells.texts();
        if (texts.subList(width, texts.size()).stream().allMatch(String::isBlank)) {
            offer(texts.subList(0, width), EMPTY_CELL + loose(cells), readings);
        }
        for (int i = 0; i < texts.size() && texts.size() == width + 1; i++) {
            if (texts.get(i).isEmpty() && !cells.quoted().get(i)) {
                List<String> without = new ArrayList<>(texts);
                without.remove(i);
                offer(without, EMPTY_CELL + loose(cells), readings);
            }
        }
        new Alignment(line, cells, shape).offerTo(readings, SLIP + EMPTY_CELL + loose(cells));
    }

    private void offerOtherDelimiters(String line, Readings readings) {
        for (char delimiter : DELIMITERS) {
            if (delimiter != dialect.delimiter() && line.indexOf(delimiter) >= 0) {
                LineCells cells = LineCells.of(line, dialect.with(delimiter));
                if (cells.size() == width) {
                    offer(cells.texts(), SLIP + loose(cells), readings);
                } else if (cells.size() > width) {
                    new Alignment(line, cells, shape).offerTo(readings, SLIP + loose(cells));
                }
            }
        }
    }

    /** How likely some of the cells are, each so many columns further right. */
    private double likelihood(List<String> texts, int from, int to, int shift) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            String text = texts.get(i);
            sum += shape.column(i + shift).likelihood(text, 0, text.length());
        }
        return sum;
    }

    private static List<String> with(List<String> texts, int index, String more) {
        List<String> longer = new ArrayList<>(texts);
        longer.add(index, more);
        return longer;
    }
}
