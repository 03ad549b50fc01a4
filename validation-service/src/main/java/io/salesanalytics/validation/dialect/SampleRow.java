package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.typing.CellShape;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row of the file's beginning.
 *
 * @param line the line it begins on
 * @param lines how many lines it takes
 * @param cells its cells as they stand
 * @param shapes what each cell looks like
 */
public record SampleRow(long line, int lines, String[] cells, CellShape[] shapes) {
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern NUMBERED = Pattern.compile("\\p{L}+[^\\p{L}\\d]?0{2,}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /**
     * The same, each cell looked at.
     *
     * @param known what cells of the same table look like, as most come again and again
     */
    public static SampleRow of(long line, int lines, String[] cells, Map<String, CellShape> known) {
        CellShape[] shapes = new CellShape[cells.length];
        for (int i = 0; i < cells.length; i++) {
            // not computeIfAbsent: it is compiled with all that looking at a cell takes, at once and at length
            CellShape shape = known.get(cells[i]);
            if (shape == null) {
                shape = CellShape.of(cells[i]);
                known.put(cells[i], shape);
            }
            shapes[i] = shape;
        }
        return new SampleRow(line, lines, cells, shapes);
    }

    public int size() {
        return cells.length;
    }

    /** How many cells hold something. */
    public int filled() {
        int filled = 0;
        for (String cell : cells) {
            filled += Blanks.trim(cell).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** Whether its values are years, months or quarters, which stand above the columns of each. */
    boolean hasOnlyPeriods() {
        for (int i = 0; i < cells.length; i++) {
            if (shapes[i].isTyped() && shapes[i] != CellShape.DATE && !isYear(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two or more years stand side by side, each one more than the one before, beside words alone. */
    boolean countsYears() {
        int years = 0;
        for (int i = 0; i < cells.length; i++) {
            if (isYear(i)) {
                boolean follows = i > 0 && isYear(i - 1);
                if (years > 0 && !(follows && year(i) == year(i - 1) + 1)) {
                    return false;
                }
                years++;
            } else if (shapes[i].isTyped()) {
                return false;
            }
        }
        return years > 1;
    }

    private boolean isYear(int column) {
        return YEAR.matcher(Blanks.trim(cells[column])).matches();
    }

    private int year(int column) {
        return Integer.parseInt(Blanks.trim(cells[column]));
    }

    /** Whether a cell of letters and digits differs from the other row's cell of the same column in digits alone. */
    boolean numbersLike(SampleRow other) {
        for (int i = 0; i < Math.min(cells.length, other.cells.length); i++) {
            String own = DIGIT.matcher(cells[i]).replaceAll("0");
            if (own.equals(DIGIT.matcher(other.cells[i]).replaceAll("0"))
                    && NUMBERED.matcher(own).matches()) {
                return true;
            }
        }
        return false;
    }

    boolean hasTyped() {
        for (CellShape shape : shapes) {
            if (shape.isTyped()) {
                return true;
            }
        }
        return false;
    }
}
