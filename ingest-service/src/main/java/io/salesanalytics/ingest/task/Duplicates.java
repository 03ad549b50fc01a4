package io.salesanalytics.ingest.task;

import io.salesanalytics.contracts.LoadMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When a file's bytes make loading it superfluous. */
final class Duplicates {
    private Duplicates() {}

    /**
     * Appending the same bytes again would count them twice. Replacing is superfluous only if nothing else is there.
     *
     * @param sha256 the new file's
     * @param mode what it is to do
     * @param active the active uploads of its data source
     * @return the upload that has the same bytes
     */
    static Optional<UUID> of(String sha256, LoadMode mode, List<Task> active) {
        return switch (mode) {
            case APPEND ->
                active.stream()
                        .filter(task -> task.sha256.equals(sha256))
                        .map(task -> task.id)
                        .findFirst();
            case REPLACE ->
                active.size() == 1 && active.get(0).sha256.equals(sha256)
                        ? Optional.of(active.get(0).id)
                        : Optional.empty();
        };
    }
}
