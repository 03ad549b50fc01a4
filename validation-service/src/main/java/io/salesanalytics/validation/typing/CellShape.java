package io.salesanalytics.validation.typing;

/** What one cell looks like by itself, for finding out how a table is laid out. */
public enum CellShape {
    EMPTY,
    NUMBER,
    DATE,
    TIME,
    TEXT;

    /** Looks at one cell. */
    public static CellShape of(String cell) {
        char[] text = cell.toCharArray();
        if (cell.isBlank()) {
            return EMPTY;
        }
        NumberText number = new NumberText();
        if (number.parse(text, 0, text.length)) {
            return number.isOfPieces() ? TEXT : NUMBER;
        }
        DateText date = new DateText();
        if (date.parse(text, 0, text.length)) {
            return date.isBoundOfPeriod() ? TEXT : DATE;
        }
        if (date.parseTimeOfDay(text, 0, text.length)) {
            return TIME;
        }
        int from = text.length - cell.stripLeading().length();
        int to = cell.stripTrailing().length();
        return NullWords.amongValues(text, from, to) ? EMPTY : TEXT;
    }

    /** Whether it is a value that no header and no remark would be. */
    public boolean isTyped() {
        return this == NUMBER || this == DATE || this == TIME;
    }
}
