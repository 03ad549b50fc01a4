package io.salesanalytics.ingest.datasource;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.OwnMeasure;
import io.salesanalytics.contracts.OwnerModel;
import io.salesanalytics.contracts.Target;
import java.util.List;

/** What an administrator changes about the semantic model of a data source, checked before it is kept. */
final class OwnerModelChanges {
    private OwnerModelChanges() {}

    /**
     * The model with these changes: what is left out stays, null takes it away, a list takes the old one's place.
     *
     * @param columns the data source's columns; none while no upload has come through
     * @throws io.salesanalytics.chassis.problem.ProblemException where something is amiss
     */
    static OwnerModel apply(OwnerModel before, JsonNode sent, List<Column> columns) {
        Field changes = new Field("", sent);
        Field settings = changes.member("settings");
        Field labels = changes.member("labels");
        Field measures = changes.member("measures");
        Field targets = changes.member("targets");
        List<OwnMeasure> own = measures == null
                ? before.measures()
                : MeasureChanges.read(measures, new KnownNames(columns, List.of()));
        KnownNames names = new KnownNames(columns, own);
        List<Target> wanted = targets == null ? before.targets() : TargetChanges.read(targets, names);
        if (measures != null) {
            TargetChanges.check(wanted, names);
        }
        return new OwnerModel(
                settings == null ? before.settings() : SettingChanges.apply(before.settings(), settings, columns),
                labels == null ? before.labels() : LabelChanges.apply(before.labels(), labels, names),
                own,
                wanted);
    }
}
