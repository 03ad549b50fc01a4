package io.salesanalytics.ingest.task;

import static io.salesanalytics.contracts.TaskStatus.COMPLETED;
import static io.salesanalytics.contracts.TaskStatus.DUPLICATE;
import static io.salesanalytics.contracts.TaskStatus.FAILED;
import static io.salesanalytics.contracts.TaskStatus.INGESTING;
import static io.salesanalytics.contracts.TaskStatus.NEEDS_DECISION;
import static io.salesanalytics.contracts.TaskStatus.REJECTED;
import static io.salesanalytics.contracts.TaskStatus.SCHEMA_RESOLVED;
import static io.salesanalytics.contracts.TaskStatus.SUBMITTED;
import static io.salesanalytics.contracts.TaskStatus.UNDONE;
import static io.salesanalytics.contracts.TaskStatus.UPLOADED;
import static io.salesanalytics.contracts.TaskStatus.VALIDATED;
import static io.salesanalytics.contracts.TaskStatus.VALIDATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StagesTest {
    private static final List<TaskStatus> WAY =
            List.of(UPLOADED, VALIDATING, VALIDATED, SCHEMA_RESOLVED, SUBMITTED, INGESTING, COMPLETED);

    @Test
    void goesForwardOnly() {
        for (int from = 0; from < WAY.size(); from++) {
            for (int to = 0; to < WAY.size(); to++) {
                assertThat(Stages.leadsOn(WAY.get(from), WAY.get(to)))
                        .as("%s to %s", WAY.get(from), WAY.get(to))
                        .isEqualTo(to > from);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"COMPLETED", "REJECTED", "DUPLICATE", "UNDONE"})
    void leavesNoEnd(TaskStatus end) {
        for (TaskStatus to : TaskStatus.values()) {
            assertThat(Stages.leadsOn(end, to)).as("%s to %s", end, to).isFalse();
        }
    }

    @Test
    void leavesAFailureOnlyForTheProofThatTheRowsAreThere() {
        for (TaskStatus to : TaskStatus.values()) {
            assertThat(Stages.leadsOn(FAILED, to)).as(to.name()).isEqualTo(to == COMPLETED);
        }
    }

    @Test
    void anyUnfinishedUploadMayFailOrBeRejected() {
        for (TaskStatus from : List.of(UPLOADED, VALIDATED, INGESTING, NEEDS_DECISION)) {
            assertThat(List.of(FAILED, REJECTED, DUPLICATE, UNDONE)).allMatch(to -> Stages.leadsOn(from, to));
        }
    }

    @Test
    void progressNeverFallsAlongTheWay() {
        double before = 0;
        for (TaskStatus status : WAY) {
            assertThat(Stages.progress(status, 0)).as(status.name()).isGreaterThanOrEqualTo(before);
            before = Stages.progress(status, 1);
        }
        assertThat(before).isEqualTo(1);
    }

    @Test
    void progressStaysInsideItsStageWhateverTheFraction() {
        assertThat(Stages.progress(VALIDATING, -3)).isEqualTo(0.1);
        assertThat(Stages.progress(VALIDATING, 7)).isEqualTo(0.5);
        assertThat(Stages.progress(INGESTING, 0.5)).isEqualTo(0.775);
    }

    @Test
    void timesTheStagesThatAreKnown() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        var reached = Map.of(
                Stages.RECEIVING,
                start,
                "UPLOADED",
                start.plusMillis(100),
                "VALIDATED",
                start.plusMillis(350),
                "SCHEMA_RESOLVED",
                start.plusMillis(400),
                "COMPLETED",
                start.plusMillis(1400));

        assertThat(Stages.timings(reached))
                .isEqualTo(Map.of("upload", 100L, "validation", 250L, "schema", 50L, "loading", 1000L, "total", 1400L));
    }
}
