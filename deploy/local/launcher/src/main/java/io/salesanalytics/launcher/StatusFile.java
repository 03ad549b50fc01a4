package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.SecretFile;
import io.salesanalytics.launcher.supervision.PartState;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the running launcher lets other commands know: {@code run/status.json}. */
final class StatusFile {
    private final Path file;
    private final String url;
    private Phase phase = Phase.STARTING;
    private List<PartState> parts = List.of();

    /** What the stack as a whole is doing. */
    enum Phase {
        STARTING,
        READY,
        STOPPING
    }

    /** What one launcher said last. */
    record Status(long pid, String url, Phase phase, List<PartState> parts) {}

    StatusFile(Installation installation, String url) {
        this.file = file(installation);
        this.url = url;
    }

    synchronized void parts(List<PartState> states) {
        parts = states;
        write();
    }

    synchronized void phase(Phase reached) {
        phase = reached;
        write();
    }

    static Optional<Status> read(Installation installation) throws IOException {
        if (Files.notExists(file(installation))) {
            return Optional.empty();
        }
        JsonObject kept = new JsonObject(Files.readString(file(installation)));
        List<PartState> parts = kept.getJsonArray("parts").stream()
                .map(JsonObject.class::cast)
                .map(part -> new PartState(
                        part.getString("name"),
                        PartState.Condition.valueOf(part.getString("condition")),
                        part.getLong("pid"),
                        part.getDouble("seconds"),
                        part.getInteger("restarts")))
                .toList();
        return Optional.of(
                new Status(kept.getLong("pid"), kept.getString("url"), Phase.valueOf(kept.getString("phase")), parts));
    }

    private void write() {
        JsonArray list = new JsonArray();
        for (PartState part : parts) {
            list.add(new JsonObject()
                    .put("name", part.name())
                    .put("condition", part.condition().name())
                    .put("pid", part.pid())
                    .put("seconds", part.seconds())
                    .put("restarts", part.restarts()));
        }
        JsonObject status = new JsonObject()
                .put("pid", ProcessHandle.current().pid())
                .put("url", url)
                .put("phase", phase.name())
                .put("parts", list);
        try {
            SecretFile.write(file, status.encodePrettily());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Installation installation) {
        return installation.run().resolve("status.json");
    }
}
