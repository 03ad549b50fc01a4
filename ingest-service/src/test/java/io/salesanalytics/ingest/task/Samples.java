package io.salesanalytics.ingest.task;

import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import java.time.Instant;
import java.util.UUID;

/** Uploads as tests need them. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Samples() {}

    static Task task() {
        return task("a".repeat(64));
    }

    static Task task(String sha256) {
        var ref = new TaskRef("main", "sales", UUID.randomUUID(), 1, "march.csv");
        var file = new StoredFile("bucket", "uploads/sales/x/march.csv", 10, sha256);
        return new Task(ref, file, LoadMode.APPEND, Wishes.NONE, new Task.Origin("ada", null, NOON), NOON);
    }
}
