package io.salesanalytics.ingest.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DecisionNeeded;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.IngestionTask;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.SegmentsSubmitted;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.TaskProgressed;
import io.salesanalytics.contracts.TaskStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskTest {
    private static final RowCounts ROWS = new RowCounts(10, 8, 1, 1);
    private static final Problem PROBLEM =
            new Problem("DATE_NOT_UNDERSTOOD", Severity.ERROR, "Date", 1, List.of(3L), List.of("x"), "Bad date.", null);
    private static final Instant NOON = Samples.NOON;

    private final Task task = Samples.task();
    private final List<Consumer<Task>> story = List.of(
            it -> it.progressed(new TaskProgressed(it.ref(), TaskStatus.VALIDATING, 0.5, 5), NOON.plusMillis(1)),
            it -> it.validated(validated(), NOON.plusMillis(2)),
            it -> it.schemaResolved(resolved(), NOON.plusMillis(3)),
            it -> it.submitted(new SegmentsSubmitted(it.ref(), "druid-task"), NOON.plusMillis(4)),
            it -> it.progressed(new TaskProgressed(it.ref(), TaskStatus.INGESTING, 0.5, 10), NOON.plusMillis(5)));

    @Test
    void goesThroughItsStages() {
        story.get(0).accept(task);
        assertThat(task.view().progress()).isEqualTo(0.3);
        assertThat(task.view().rowsRead()).isEqualTo(5);
        story.get(1).accept(task);
        assertThat(task.view().status()).isEqualTo(TaskStatus.VALIDATED);
        assertThat(task.view().rows()).isEqualTo(ROWS);
        story.get(2).accept(task);
        story.get(3).accept(task);
        story.get(4).accept(task);
        assertThat(task.view().progress()).isEqualTo(0.775);
        task.published(published(), NOON.plusMillis(6));

        assertThat(task.view().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task.view().progress()).isEqualTo(1);
        assertThat(task.view().timings()).containsEntry("total", 6L).containsEntry("validation", 2L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsTheSameInWhateverOrderTheEventsComeAndHoweverOften(int seed) {
        List<Consumer<Task>> shuffled =
                IntStream.range(0, 2).boxed().flatMap(round -> story.stream()).collect(Collectors.toList());
        Collections.shuffle(shuffled, new Random(seed));

        shuffled.forEach(event -> event.accept(task));

        assertThat(task.view().status()).isEqualTo(TaskStatus.INGESTING);
        assertThat(task.view().progress()).isEqualTo(0.775);
        assertThat(task.view().rows()).isEqualTo(ROWS);
        assertThat(task.view().rowsRead()).isEqualTo(10);
        assertThat(task.reportKey()).isEqualTo("report.json");
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @Test
    void changesNothingWhenToldTwice() {
        story.forEach(event -> event.accept(task));
        IngestionTask before = task.view();

        story.forEach(event -> event.accept(task));

        assertThat(task.view()).isEqualTo(before);
    }

    @Test
    void staysCompletedWhateverComesAfter() {
        task.published(published(), NOON);
        story.forEach(event -> event.accept(task));
        task.failed(new TaskFailed(task.ref(), "submission-service", "TIMEOUT", "Too slow.", true), NOON);

        assertThat(task.view().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task.view().progress()).isEqualTo(1);
        assertThat(task.view().error()).isNull();
        assertThat(task.view().active()).isTrue();
    }

    @Test
    void isCompletedByAPublicationAlthoughAFailureWasTold() {
        task.failed(new TaskFailed(task.ref(), "submission-service", "TIMEOUT", "Too slow.", true), NOON);

        task.published(published(), NOON.plusSeconds(1));

        assertThat(task.view().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task.view().progress()).isEqualTo(1);
        assertThat(task.view().error()).isNull();
        assertThat(task.view().active()).isTrue();
    }

    @Test
    void isUndoneOnceItsRowsCountNoMoreNotWhenThatIsAskedFor() {
        task.published(published(), NOON);

        task.withdraw(NOON.plusSeconds(1));
        assertThat(task.view().status()).isEqualTo(TaskStatus.COMPLETED);
        task.counts(true, NOON.plusSeconds(2));
        assertThat(task.view().status()).isEqualTo(TaskStatus.COMPLETED);
        task.counts(false, NOON.plusSeconds(3));

        assertThat(task.view().status()).isEqualTo(TaskStatus.UNDONE);
        assertThat(task.view().active()).isFalse();
    }

    @Test
    void staysCompletedWhenAnotherUploadTookItsPlace() {
        task.published(published(), NOON);

        task.counts(false, NOON.plusSeconds(1));

        assertThat(task.view().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(task.isReplaced()).isTrue();
    }

    @Test
    void tellsWhyItWasRejectedAndFreesItsBytes() {
        task.rejected(new FileRejected(task.ref(), "NO_TIME_COLUMN", "No dates.", ROWS, List.of(PROBLEM), null), NOON);

        assertThat(task.view().status()).isEqualTo(TaskStatus.REJECTED);
        assertThat(task.view().problems()).containsExactly(PROBLEM);
        assertThat(task.view().error()).isNotNull().extracting("code").isEqualTo("NO_TIME_COLUMN");
        assertThat(task.view().active()).isFalse();
    }

    @Test
    void keepsWhatTheReportFoundWhenItIsRejectedLater() {
        task.validated(validated(), NOON);
        task.found(List.of(PROBLEM));
        task.rejected(new FileRejected(task.ref(), "NO_METRIC", "No numbers.", null, List.of(), null), NOON);

        assertThat(task.view().problems()).containsExactly(PROBLEM);
        assertThat(task.view().rows()).isEqualTo(ROWS);
    }

    @Test
    void waitsForAnAnswer() {
        var question = new Question("DATE_ORDER", "Date", "Which?", List.of());
        task.asked(new DecisionNeeded(task.ref(), question, "report.json"), NOON);

        assertThat(task.view().status()).isEqualTo(TaskStatus.NEEDS_DECISION);
        assertThat(task.view().question()).isEqualTo(question);
    }

    @Test
    void startsAgainAsIfItHadJustCome() {
        story.forEach(event -> event.accept(task));
        task.failed(new TaskFailed(task.ref(), "submission-service", "TIMEOUT", "Too slow.", true), NOON);

        task.startAgain(NOON.plusSeconds(60));

        assertThat(task.ref().attempt()).isEqualTo(2);
        assertThat(task.view())
                .extracting(IngestionTask::status, IngestionTask::progress, IngestionTask::error, IngestionTask::rows)
                .containsExactly(TaskStatus.UPLOADED, 0.1, null, null);
        assertThat(task.view().active()).isTrue();
    }

    private FileValidated validated() {
        return new FileValidated(
                task.ref(),
                LoadMode.APPEND,
                task.file(),
                "report.json",
                ROWS,
                "Date",
                "",
                "2025-01-01T00:00",
                "2025-01-02T00:00",
                List.of(),
                null);
    }

    private SchemaResolved resolved() {
        return new SchemaResolved(
                task.ref(),
                LoadMode.APPEND,
                task.file(),
                ROWS,
                "2025-01-01T00:00",
                "2025-01-02T00:00",
                1,
                List.of(),
                List.of(),
                List.of());
    }

    private DataSourcePublished published() {
        return new DataSourcePublished("main", "sales", 1, NOON, task.ref(), 1, List.of(), List.of(), 8, null, null);
    }
}
