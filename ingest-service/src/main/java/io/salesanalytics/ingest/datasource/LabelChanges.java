package io.salesanalytics.ingest.datasource;

import java.util.Map;
import java.util.TreeMap;

/** What an administrator calls columns and measures. */
final class LabelChanges {
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_LABEL = 100;

    private LabelChanges() {}

    /** The labels with these changes: what is left out stays, null takes it away. */
    static Map<String, String> apply(Map<String, String> before, Field changes, KnownNames names) {
        if (changes.isNull()) {
            return Map.of();
        }
        if (!changes.value().isObject()) {
            throw changes.refused("has to be an object of labels by name.");
        }
        Map<String, String> labels = new TreeMap<>(before);
        changes.value().properties().forEach(entry -> {
            Field label = new Field("labels." + shortened(entry.getKey()), entry.getValue());
            if (label.isNull()) {
                labels.remove(entry.getKey());
            } else if (entry.getKey().length() > LONGEST_NAME || !names.isNameable(entry.getKey())) {
                throw label.refused("is no column or measure of this data.");
            } else {
                labels.put(entry.getKey(), label.text(LONGEST_LABEL));
            }
        });
        if (labels.size() > MOST) {
            throw changes.refused("may be at most " + MOST + " in all.");
        }
        return labels;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL) + "…";
    }
}
