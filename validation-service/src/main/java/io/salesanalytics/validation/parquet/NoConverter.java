package io.salesanalytics.validation.parquet;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/** Stands where the library wants to be told how to make records: values are taken from the columns themselves. */
final class NoConverter extends GroupConverter {
    private static final Converter NOTHING = new PrimitiveConverter() {};

    @Override
    public Converter getConverter(int field) {
        return NOTHING;
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
}
