package io.salesanalytics.validation.parquet;

import io.salesanalytics.validation.record.Column;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of one column for a batch of rows: takes its values one at a time, in the file's order. */
abstract class ColumnCells extends PrimitiveConverter {
    private final PrimitiveTypeName type;
    private @Nullable Dictionary dictionary;

    ColumnCells(PrimitiveTypeName type) {
        this.type = type;
    }

    /** Begins a batch of at most so many rows. */
    abstract void begin(int rows);

    /** Takes note that the next row has no value. */
    abstract void addNothing();

    /** Takes a value kept as so many bytes. */
    abstract void addBytes(byte[] bytes, int start, int length);

    /** The cells since {@link #begin}. */
    abstract Column taken();

    /** How many characters they take. */
    abstract int characters();

    @Override
    public boolean hasDictionarySupport() {
        return true;
    }

    @Override
    public void setDictionary(Dictionary another) {
        dictionary = another;
    }

    /** For a group of rows that has none. */
    void forgetDictionary() {
        dictionary = null;
    }

    @Override
    public void addValueFromDictionary(int number) {
        Dictionary known = dictionary;
        if (known == null || number < 0 || number > known.getMaxId()) {
            throw ParquetTable.damaged();
        }
        switch (type) {
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
    public void addBinary(Binary binary) {
        byte[] bytes = binary.getBytesUnsafe();
        addBytes(bytes, 0, bytes.length);
    }
}
