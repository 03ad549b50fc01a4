package io.salesanalytics.schema.resolution;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.SchemaResolved;
import java.util.List;

/** What was decided about a file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Fits.class, name = "fits"),
    @JsonSubTypes.Type(value = Decision.Refused.class, name = "refused")
})
sealed interface Decision {

    /**
     * The file fits.
     *
     * @param event what to tell the others
     * @param schema the data source's schema of the version that the event names
     */
    record Fits(SchemaResolved event, List<Column> schema) implements Decision {}

    /**
     * The file cannot be loaded into this data source.
     *
     * @param event what to tell the others
     */
    record Refused(FileRejected event) implements Decision {}
}
