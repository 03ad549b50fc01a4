package io.salesanalytics.ingest.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import org.hibernate.type.format.AbstractJsonFormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** JSON columns hold what the events hold, in the same form. */
@JsonFormat
@PersistenceUnitExtension
@Singleton
final class JsonColumns extends AbstractJsonFormatMapper {
    private final JacksonJsonFormatMapper mapper;

    @Inject
    JsonColumns(ObjectMapper json) {
        this.mapper = new JacksonJsonFormatMapper(json);
    }

    @Override
    public <T> T fromString(CharSequence text, Type type) {
        return mapper.fromString(text, type);
    }

    @Override
    public <T> String toString(T value, Type type) {
        return mapper.toString(value, type);
    }
}
