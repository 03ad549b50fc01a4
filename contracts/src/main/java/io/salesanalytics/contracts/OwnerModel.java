package io.salesanalytics.contracts;

import java.util.List;
import java.util.Map;

/**
 * The owner's part of a data source's semantic model.
 *
 * @param settings how its times and amounts are meant
 * @param labels what people call a column, a concept or a named measure, by its name
 * @param measures measures that the owner made
 * @param targets what measures are to reach
 */
public record OwnerModel(
        DataSourceSettings settings, Map<String, String> labels, List<OwnMeasure> measures, List<Target> targets) {

    /** Of a data source whose owner has said nothing. */
    public static final OwnerModel NONE = new OwnerModel(DataSourceSettings.NONE, Map.of(), List.of(), List.of());
}
