package io.salesanalytics.submission;

import io.salesanalytics.chassis.event.EventMessages;
import io.salesanalytics.contracts.SegmentsSubmitted;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.TaskProgressed;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.submission.event.EventSender;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** What is told about an upload while it is brought into Druid. */
@ApplicationScoped
class SubmissionEvents {
    static final String SERVICE = "submission-service";

    private final MutinyEmitter<SegmentsSubmitted> submitted;
    private final MutinyEmitter<TaskProgressed> progressed;
    private final MutinyEmitter<TaskFailed> failed;

    SubmissionEvents(
            @Channel(Topics.SEGMENTS_SUBMITTED) MutinyEmitter<SegmentsSubmitted> submitted,
            @Channel(Topics.TASK_PROGRESSED) MutinyEmitter<TaskProgressed> progressed,
            @Channel(Topics.TASK_FAILED) MutinyEmitter<TaskFailed> failed) {
        this.submitted = submitted;
        this.progressed = progressed;
        this.failed = failed;
    }

    void submitted(TaskRef task, String druidTaskId) {
        EventSender.send(submitted, EventMessages.about(SERVICE, task, new SegmentsSubmitted(task, druidTaskId)));
    }

    /** Each has an id of its own: they differ, and losing one is harmless. */
    void progressed(TaskRef task, long rows, long ofRows) {
        double fraction = ofRows == 0 ? 1 : Math.min(1.0, (double) rows / ofRows);
        TaskProgressed event = new TaskProgressed(task, TaskStatus.INGESTING, fraction, rows);
        String id = UUID.randomUUID().toString();
        EventSender.send(progressed, EventMessages.message(SERVICE, task.key(), task.tenant(), id, event));
    }

    void failed(TaskFailed event) {
        EventSender.send(failed, EventMessages.about(SERVICE, event.task(), event));
    }
}
