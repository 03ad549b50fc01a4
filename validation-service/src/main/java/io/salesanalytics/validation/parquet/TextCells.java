package io.salesanalytics.validation.parquet;

import io.salesanalytics.validation.record.Column;
import io.salesanalytics.validation.record.EntryColumn;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.record.TextColumn;
import io.salesanalytics.validation.record.TextPool;
import java.util.Arrays;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * A column of texts, days, moments and all else that is no plain number. Its texts are known again by numbers, but for a
 * column of texts that hardly ever come twice and are kept in no dictionary.
 */
final class TextCells extends ColumnCells {
    private static final int UNKNOWN = -1;

    /** How much is known again, all columns together: a hostile file may hold very much. */
    private static final int MOST_ENTRIES = 1 << 20;

    private static final int MOST_CHARACTERS = 1 << 23;
    /** After so many texts it is told whether they come again. */
    private static final int TRIED = 1 << 13;

    private final ValueText as;
    private final boolean isText;
    private final int mostEntries;
    private final int mostCharacters;
    private final TextBuffer value = new TextBuffer(64);
    private TextPool pool = new TextPool();
    /** Texts that stood in no dictionary, and those of them that were new. */
    private long plain;

    private long fresh;
    private boolean isDecoding;
    /** For each number of the dictionary its text's number in the pool. */
    private int[] known = new int[0];

    private boolean isNumbered = true;
    private boolean isTold;
    private int[] cells = new int[0];
    private TextBuffer texts = new TextBuffer(0);
    private int size;
    private int pooledBefore;

    /** @param columns how many columns share the memory */
    TextCells(PrimitiveType type, int columns) {
        super(type.getPrimitiveTypeName());
        this.as = ValueText.of(type);
        this.isText = type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                && (type.getLogicalTypeAnnotation() == null
                        || type.getLogicalTypeAnnotation()
                                instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation);
        this.mostEntries = MOST_ENTRIES / columns;
        this.mostCharacters = MOST_CHARACTERS / columns;
    }

    @Override
    void begin(int rows) {
        isTold |= isText && plain >= TRIED && fresh * 2 > plain;
        if (pool.size() > mostEntries || pool.length() > mostCharacters) {
            renew();
        }
        isNumbered = !isTold;
        cells = new int[rows];
        texts = new TextBuffer(isNumbered ? 0 : Math.max(64, texts.length() + (texts.length() >> 4)));
        size = 0;
        pooledBefore = pool.length();
    }

    private void renew() {
        pool = new TextPool();
        pooledBefore = 0;
        Arrays.fill(known, UNKNOWN);
    }

    @Override
    public void setDictionary(Dictionary another) {
        super.setDictionary(another);
        known = new int[(int) Math.min(mostEntries, another.getMaxId() + 1L)];
        Arrays.fill(known, UNKNOWN);
    }

    @Override
    void forgetDictionary() {
        super.forgetDictionary();
        known = new int[0];
    }

    @Override
    public void addValueFromDictionary(int number) {
        number(isNumbered);
        if (number >= 0 && number < known.length && known[number] != UNKNOWN) {
            cells[size++] = known[number];
            return;
        }
        isDecoding = true;
        super.addValueFromDictionary(number);
        isDecoding = false;
        if (number < known.length) {
            known[number] = cells[size - 1];
        }
    }

    /** Where a dictionary comes after all, texts taken before in this batch are given numbers too. */
    private void number(boolean already) {
        if (already) {
            return;
        }
        isNumbered = true;
        renew();
        for (int i = 0, from = 0; i < size; i++) {
            int to = cells[i];
            cells[i] = from == to ? EntryColumn.NONE : pool.number(texts.text(), from, to);
            from = to;
        }
    }

    @Override
    void addNothing() {
        cells[size++] = isNumbered ? EntryColumn.NONE : texts.length();
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
    void addBytes(byte[] bytes, int start, int length) {
        if (isNumbered) {
            value.clear();
            as.bytes(value, bytes, start, length);
            written();
        } else {
            as.bytes(texts, bytes, start, length);
            cells[size++] = texts.length();
        }
    }

    private void written() {
        int before = pool.size();
        cells[size++] = pool.number(value.text(), 0, value.length());
        plain += isDecoding ? 0 : 1;
        fresh += isDecoding ? 0 : pool.size() - before;
    }

    @Override
    Column taken() {
        int[] taken = size == cells.length ? cells : Arrays.copyOf(cells, size);
        return isNumbered ? new EntryColumn(pool, taken) : new TextColumn(texts.text(), taken);
    }

    @Override
    int characters() {
        return isNumbered ? pool.length() - pooledBefore : texts.length();
    }
}
