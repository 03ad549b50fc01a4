package io.salesanalytics.validation.parquet;

import io.salesanalytics.validation.source.FileRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Takes the values of a column out of its unpacked pages, where they are written as nearly all programs write them:
 * plainly or by their number in a dictionary.
 */
final class ColumnPages implements ColumnValues {
    private static final Set<Encoding> ENCODINGS = Set.of(
            Encoding.PLAIN, Encoding.RLE, Encoding.BIT_PACKED, Encoding.RLE_DICTIONARY, Encoding.PLAIN_DICTIONARY);

    private final PageReader pages;
    private final PrimitiveTypeName type;
    private final boolean optional;
    private final ColumnCells cells;
    private final PageBytes values = new PageBytes();
    private final HybridRuns levels = new HybridRuns();
    private final HybridRuns numbers = new HybridRuns();
    private boolean numbered;
    private int left;

    ColumnPages(ColumnDescriptor column, PageReader pages, ColumnCells cells) {
        this.pages = pages;
        this.type = column.getPrimitiveType().getPrimitiveTypeName();
        this.optional = column.getMaxDefinitionLevel() > 0;
        this.cells = cells;
        DictionaryPage page = pages.readDictionaryPage();
        if (page == null) {
            cells.forgetDictionary();
        } else {
            cells.setDictionary(dictionary(column, page));
        }
    }

    private static Dictionary dictionary(ColumnDescriptor column, DictionaryPage page) {
        try {
            return page.getEncoding().initDictionary(column, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all pages of a column are written in ways that are known here. */
    static boolean knows(ColumnChunkMetaData chunk) {
        Set<Encoding> encodings = chunk.getEncodings();
        // some list BIT_PACKED beside RLE for the levels that a plain column does not have
        return ENCODINGS.containsAll(encodings)
                && (encodings.contains(Encoding.RLE) || !encodings.contains(Encoding.BIT_PACKED))
                && switch (chunk.getPrimitiveType().getPrimitiveTypeName()) {
                    case INT32, INT64, FLOAT, DOUBLE, BINARY -> true;
                    case BOOLEAN, INT96, FIXED_LEN_BYTE_ARRAY -> false;
                };
    }

    @Override
    public void take(int rows) {
        int missing = rows;
        while (missing > 0) {
            while (left == 0) {
                open(pages.readPage());
            }
            int next = Math.min(missing, left);
            if (!optional || levels.skip(1, next)) {
                values(next);
            } else {
                takeSome(next);
            }
            left -= next;
            missing -= next;
        }
    }

    /** Takes rows of which some have no value. */
    private void takeSome(int rows) {
        int filled = 0;
        for (int i = 0; i < rows; i++) {
            int level = levels.next();
            if (level == 1) {
                filled++;
            } else if (level == 0) {
                values(filled);
                filled = 0;
                cells.addNothing();
            } else {
                throw ParquetTable.damaged();
            }
        }
        values(filled);
    }

    private void values(int count) {
        if (numbered) {
            for (int i = 0; i < count; i++) {
                cells.addValueFromDictionary(numbers.next());
            }
            return;
        }
        switch (type) {
            case INT32 -> {
                for (int i = 0; i < count; i++) {
                    cells.addInt(values.readInt());
                }
            }
            case INT64 -> {
                for (int i = 0; i < count; i++) {
                    cells.addLong(values.readLong());
                }
            }
            case FLOAT -> {
                for (int i = 0; i < count; i++) {
                    cells.addFloat(Float.intBitsToFloat(values.readInt()));
                }
            }
            case DOUBLE -> {
                for (int i = 0; i < count; i++) {
                    cells.addDouble(Double.longBitsToDouble(values.readLong()));
                }
            }
            case BINARY -> {
                for (int i = 0; i < count; i++) {
                    int length = values.readInt();
                    cells.addBytes(values.bytes(), values.skip(length), length);
                }
            }
            case BOOLEAN, INT96, FIXED_LEN_BYTE_ARRAY ->
                throw new IllegalStateException(type + " is left to the library");
        }
    }

    private void open(DataPage page) {
        try {
            if (page instanceof DataPageV1 first) {
                open(first);
            } else if (page instanceof DataPageV2 second) {
                open(second);
            } else {
                throw ParquetTable.damaged();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        left = page.getValueCount();
    }

    private void open(DataPageV1 page) throws IOException {
        values.fill(page.getBytes().toByteBuffer());
        if (optional) {
            if (page.getDlEncoding() != Encoding.RLE) {
                throw unusual(page.getDlEncoding());
            }
            int length = values.readInt();
            int from = values.skip(length);
            levels.begin(values.bytes(), from, from + length, 1);
        }
        begin(page.getValueEncoding());
    }

    private void open(DataPageV2 page) throws IOException {
        if (optional) {
            PageBytes own = new PageBytes();
            own.fill(page.getDefinitionLevels().toByteBuffer());
            levels.begin(own.bytes(), 0, own.end(), 1);
        }
        values.fill(page.getData().toByteBuffer());
        begin(page.getDataEncoding());
    }

    private void begin(Encoding encoding) {
        switch (encoding) {
            case PLAIN -> numbered = false;
            case RLE_DICTIONARY, PLAIN_DICTIONARY -> {
                numbered = true;
                // a page without any value need not even say how wide its numbers are
                int width = values.isAtEnd() ? 0 : values.readByte();
                numbers.begin(values.bytes(), values.at(), values.end(), width);
            }
            default -> throw unusual(encoding);
        }
    }

    private static FileRefused unusual(Encoding encoding) {
        return new FileRefused(
                "PARQUET_TYPE",
                "A column is written in a way that its description does not name (" + encoding + ").",
                "Write the file again with another program.");
    }
}
