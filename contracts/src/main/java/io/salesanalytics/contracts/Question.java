package io.salesanalytics.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the file's owner can say.
 *
 * @param code stable and upper-case, such as {@code DATE_ORDER}
 * @param column the column it is about, or null
 * @param message the question in one plain sentence
 * @param options the possible answers
 */
public record Question(String code, @Nullable String column, String message, List<Option> options) {

    /**
     * A possible answer.
     *
     * @param value what to send back
     * @param label how a person reads it
     * @param preview the file's own values under this reading
     */
    public record Option(String value, String label, List<String> preview) {}

    /** The key under which an answer is remembered: {@code DATE_ORDER} or {@code DATE_ORDER:Order Date}. */
    public String key() {
        return column == null ? code : code + ":" + column;
    }
}
