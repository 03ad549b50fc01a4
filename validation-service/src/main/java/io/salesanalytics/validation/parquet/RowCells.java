package io.salesanalytics.validation.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** The cells of a row, as the library asks for them: one for each column. */
final class RowCells extends GroupConverter {
    private final List<ColumnCells> columns = new ArrayList<>();

    /** @param schema of columns with a single value each */
    RowCells(MessageType schema) {
        for (Type field : schema.getFields()) {
            PrimitiveType type = field.asPrimitiveType();
            columns.add(NumberCells.suits(type) ? new NumberCells(type) : new TextCells(type, schema.getFieldCount()));
        }
    }

    @Override
    public ColumnCells getConverter(int column) {
        return columns.get(column);
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
}
