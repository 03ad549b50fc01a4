package io.salesanalytics.ingest.task;

import io.salesanalytics.contracts.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of an upload's stages, how far each brings it, and how long each took. */
final class Stages {
    /** The moment before the first byte was received, beside the statuses that an upload reaches. */
    static final String RECEIVING = "RECEIVING";

    /** Where the name of a stage's timing starts and ends. */
    private record Stage(String name, List<TaskStatus> from, TaskStatus to) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("validation", List.of(TaskStatus.UPLOADED), TaskStatus.VALIDATED),
            new Stage("schema", List.of(TaskStatus.VALIDATED), TaskStatus.SCHEMA_RESOLVED),
            new Stage("submission", List.of(TaskStatus.SCHEMA_RESOLVED), TaskStatus.SUBMITTED),
            new Stage("loading", List.of(TaskStatus.SUBMITTED, TaskStatus.SCHEMA_RESOLVED), TaskStatus.COMPLETED));

    private Stages() {}

    /**
     * Whether an upload that stands at one status may go on to another. An end is left only by a new attempt, and a
     * failure also by the proof that the rows are there.
     */
    static boolean leadsOn(TaskStatus from, TaskStatus to) {
        if (from == TaskStatus.FAILED) {
            return to == TaskStatus.COMPLETED;
        }
        return !from.terminal() && rank(to) > rank(from);
    }

    /** Events of different topics overtake each other; the higher rank says more about where the upload stands. */
    private static int rank(TaskStatus status) {
        return switch (status) {
            case UPLOADED -> 0;
            case VALIDATING -> 1;
            case VALIDATED -> 2;
            case SCHEMA_RESOLVED -> 3;
            case SUBMITTED -> 4;
            case INGESTING -> 5;
            case NEEDS_DECISION -> 6;
            case COMPLETED, REJECTED, FAILED, DUPLICATE, UNDONE -> 7;
        };
    }

    /**
     * How far the whole upload is, 0 to 1. An end other than success does not move it.
     *
     * @param status the stage
     * @param fraction how far that stage is, 0 to 1
     */
    static double progress(TaskStatus status, double fraction) {
        double within = Math.min(1, Math.max(0, fraction));
        return switch (status) {
            case UPLOADED -> 0.1;
            case VALIDATING -> rounded(0.1 + 0.4 * within);
            case VALIDATED -> 0.5;
            case SCHEMA_RESOLVED -> 0.55;
            case SUBMITTED -> 0.6;
            case INGESTING -> rounded(0.6 + 0.35 * within);
            case COMPLETED, DUPLICATE -> 1;
            case NEEDS_DECISION, REJECTED, FAILED, UNDONE -> 0;
        };
    }

    /** Milliseconds by stage, for the stages whose start and end are known; {@code total} once it has ended. */
    static Map<String, Long> timings(Map<String, Instant> reached) {
        Map<String, Long> timings = new LinkedHashMap<>();
        put(timings, "upload", reached.get(RECEIVING), reached.get(TaskStatus.UPLOADED.name()));
        for (Stage stage : STAGES) {
            for (TaskStatus from : stage.from()) {
                put(
                        timings,
                        stage.name(),
                        reached.get(from.name()),
                        reached.get(stage.to().name()));
            }
        }
        for (TaskStatus end : TaskStatus.values()) {
            if (end.terminal()) {
                put(timings, "total", reached.get(RECEIVING), reached.get(end.name()));
            }
        }
        return timings;
    }

    private static void put(Map<String, Long> timings, String name, @Nullable Instant start, @Nullable Instant end) {
        if (start != null && end != null) {
            timings.putIfAbsent(name, Math.max(0, Duration.between(start, end).toMillis()));
        }
    }

    /** Whole permille: finer steps would only make more events. */
    private static double rounded(double progress) {
        return Math.round(progress * 1000) / 1000.0;
    }
}
