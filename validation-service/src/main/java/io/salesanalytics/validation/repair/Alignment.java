package io.salesanalytics.validation.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts more cells than there are columns into them, each column taking one cell or several that stand beside each other,
 * with the delimiters between them as text.
 */
final class Alignment {
    private static final int MOST_CELLS = 80;
    /** A value that is no free text holds few delimiters. */
    private static final int MOST_JOINED = 4;
    /** Of a free text that may hold more cells or fewer: nothing tells where it ends. */
    private static final double ANY_TEXT = -8;

    private final String line;
    private final LineCells cells;
    private final TableShape shape;
    /** The two likeliest ways to fill so many columns with so many cells, and the cell each one's last column begins with. */
    private final double[][][] ways;

    private final int[][][] begins;
    private final int[][][] ranks;

    Alignment(String line, LineCells cells, TableShape shape) {
        this.line = line;
        this.cells = cells;
        this.shape = shape;
        this.ways = new double[shape.width() + 1][cells.size() + 1][2];
        this.begins = new int[shape.width() + 1][cells.size() + 1][2];
        this.ranks = new int[shape.width() + 1][cells.size() + 1][2];
    }

    /** Offers the two likeliest ways. */
    void offerTo(Readings readings, double cost) {
        if (cells.size() > MOST_CELLS) {
            return;
        }
        for (double[][] filled : ways) {
            for (double[] way : filled) {
                Arrays.fill(way, ColumnShape.IMPOSSIBLE);
            }
        }
        ways[0][0][0] = 0;
        for (int column = 0; column < shape.width(); column++) {
            fill(column);
        }
        for (int rank = 0; rank < 2; rank++) {
            int way = rank;
            readings.offer(ways[shape.width()][cells.size()][rank] - cost, () -> texts(way));
        }
    }

    private void fill(int column) {
        int most = shape.column(column).isTelling() ? MOST_JOINED : MOST_CELLS;
        int behind = shape.width() - column - 1;
        for (int from = column; from < cells.size() - behind; from++) {
            if (ways[column][from][0] == ColumnShape.IMPOSSIBLE) {
                continue;
            }
            for (int to = from + 1; to <= Math.min(cells.size() - behind, from + most); to++) {
                if (to > from + 1
                        && (cells.quoted().get(to - 1) || cells.quoted().get(from))) {
                    break;
                }
                double cell = likelihood(column, from, to);
                for (int rank = 0; rank < 2 && cell != ColumnShape.IMPOSSIBLE; rank++) {
                    keep(column + 1, to, ways[column][from][rank] + cell, from, rank);
                }
            }
        }
    }

    private double likelihood(int column, int from, int to) {
        boolean blankEnd =
                cells.texts().get(from).isEmpty() || cells.texts().get(to - 1).isEmpty();
        if (to > from + 1 && blankEnd) {
            return ColumnShape.IMPOSSIBLE;
        }
        boolean free = shape.column(column).isFilled() && !shape.column(column).isTelling();
        if (free && !blankEnd && !cells.quoted().get(from)) {
            return ANY_TEXT;
        }
        if (to == from + 1) {
            String text = cells.texts().get(from);
            return shape.column(column).likelihood(text, 0, text.length());
        }
        return shape.column(column)
                .likelihood(line, cells.starts().get(from), cells.ends().get(to - 1));
    }

    private void keep(int columns, int count, double likelihood, int begin, int rank) {
        double[] way = ways[columns][count];
        if (likelihood > way[0]) {
            way[1] = way[0];
            begins[columns][count][1] = begins[columns][count][0];
            ranks[columns][count][1] = ranks[columns][count][0];
            way[0] = likelihood;
            begins[columns][count][0] = begin;
            ranks[columns][count][0] = rank;
        } else if (likelihood > way[1]) {
            way[1] = likelihood;
            begins[columns][count][1] = begin;
            ranks[columns][count][1] = rank;
        }
    }

    private List<String> texts(int way) {
        List<String> texts = new ArrayList<>();
        int end = cells.size();
        int rank = way;
        for (int columns = shape.width(); columns > 0; columns--) {
            int begin = begins[columns][end][rank];
            rank = ranks[columns][end][rank];
            texts.add(0, text(begin, end));
            end = begin;
        }
        return texts;
    }

    private String text(int from, int to) {
        return to == from + 1
                ? cells.texts().get(from)
                : line.substring(cells.starts().get(from), cells.ends().get(to - 1));
    }
}
