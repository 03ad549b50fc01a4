package io.salesanalytics.validation.parquet;

import io.salesanalytics.validation.record.TextBuffer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one column: takes its values from the library one at a time, each as text. What a group of rows keeps in a
 * dictionary is written once and then known by its number.
 */
final class ColumnCells extends PrimitiveConverter {
    /** How much of dictionaries is kept as text, all columns together: a hostile one may hold very much. */
    private static final int MOST_ENTRIES = 1 << 20;

    private static final int MOST_CHARACTERS = 1 << 23;

    private final PrimitiveType type;
    private final ValueText as;
    private final int mostEntries;
    private final int mostCharacters;
    private final TextBuffer value = new TextBuffer(64);

    private @Nullable Dictionary dictionary;
    private TextBuffer entries = new TextBuffer(0);
    /** For each number of the dictionary where its text begins, and behind it where it ends; 0 and 0 where it is not kept. */
    private int[] bounds = new int[0];

    private char[] text = new char[0];
    private int from;
    private int to;

    /** @param columns how many columns share the memory */
    ColumnCells(PrimitiveType type, int columns) {
        this.type = type;
        this.as = ValueText.of(type);
        this.mostEntries = MOST_ENTRIES / columns;
        this.mostCharacters = MOST_CHARACTERS / columns;
    }

    /** The buffer that {@link #from} and {@link #to} point into, for the value taken last; not to be changed. */
    char[] text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Makes it the cell of a row that has no value. */
    void clear() {
        from = 0;
        to = 0;
    }

    @Override
    public boolean hasDictionarySupport() {
        return true;
    }

    @Override
    public void setDictionary(Dictionary another) {
        dictionary = another;
        entries = new TextBuffer(1 << 10);
        // the first place is taken, so that no text that is kept begins at 0
        entries.append(' ');
        bounds = new int[2 * (int) Math.min(mostEntries, another.getMaxId() + 1L)];
    }

    /** For a group of rows that has none. */
    void forgetDictionary() {
        dictionary = null;
        bounds = new int[0];
    }

    @Override
    public void addValueFromDictionary(int number) {
        if (2 * number < bounds.length && bounds[2 * number] > 0) {
            text = entries.text();
            from = bounds[2 * number];
            to = bounds[2 * number + 1];
            return;
        }
        decode(number);
        if (2 * number < bounds.length && entries.length() + to <= mostCharacters) {
            bounds[2 * number] = entries.length();
            entries.append(text, from, to);
            bounds[2 * number + 1] = entries.length();
        }
    }

    private void decode(int number) {
        Dictionary known = dictionary;
        if (known == null || number < 0 || number > known.getMaxId()) {
            throw ParquetTable.damaged();
        }
        switch (type.getPrimitiveTypeName()) {
            case INT32 -> addInt(known.decodeToInt(number));
            case INT64 -> addLong(known.decodeToLong(number));
            case FLOAT -> addFloat(known.decodeToFloat(number));
            case DOUBLE -> addDouble(known.decodeToDouble(number));
            case BOOLEAN -> addBoolean(known.decodeToBoolean(number));
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> addBinary(known.decodeToBinary(number));
        }
    }

    @Override
    public void addInt(int whole) {
        addLong(whole);
    }

    @Override
    public void addLong(long whole) {
        value.clear();
        as.whole(value, whole);
        written();
    }

    @Override
    public void addFloat(float number) {
        value.clear();
        as.single(value, number);
        written();
    }

    @Override
    public void addDouble(double number) {
        value.clear();
        as.real(value, number);
        written();
    }

    @Override
    public void addBoolean(boolean truth) {
        value.clear();
        value.append(truth ? "true" : "false");
        written();
    }

    @Override
    public void addBinary(Binary binary) {
        byte[] bytes = binary.getBytesUnsafe();
        addBytes(bytes, 0, bytes.length);
    }

    /** Takes a value kept as so many bytes. */
    void addBytes(byte[] bytes, int start, int length) {
        value.clear();
        as.bytes(value, bytes, start, length);
        written();
    }

    private void written() {
        text = value.text();
        from = 0;
        to = value.length();
    }
}
