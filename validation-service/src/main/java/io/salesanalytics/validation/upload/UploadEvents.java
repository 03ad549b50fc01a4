package io.salesanalytics.validation.upload;

import io.salesanalytics.chassis.event.EventMessages;
import io.salesanalytics.contracts.DecisionNeeded;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.TaskProgressed;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.TaskStatus;
import io.salesanalytics.validation.check.FileCheck;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Tells the other services what becomes of a file. Each call returns when Kafka has the event. */
@ApplicationScoped
class UploadEvents {
    static final String SERVICE = "validation-service";

    private final MutinyEmitter<FileValidated> validated;
    private final MutinyEmitter<FileRejected> rejected;
    private final MutinyEmitter<DecisionNeeded> undecided;
    private final MutinyEmitter<TaskFailed> failed;
    private final MutinyEmitter<TaskProgressed> progressed;

    @Inject
    UploadEvents(
            @Channel("file-validated") MutinyEmitter<FileValidated> validated,
            @Channel("file-rejected") MutinyEmitter<FileRejected> rejected,
            @Channel("decision-needed") MutinyEmitter<DecisionNeeded> undecided,
            @Channel("task-failed") MutinyEmitter<TaskFailed> failed,
            @Channel("task-progressed") MutinyEmitter<TaskProgressed> progressed) {
        this.validated = validated;
        this.rejected = rejected;
        this.undecided = undecided;
        this.failed = failed;
        this.progressed = progressed;
    }

    void send(TaskRef task, UploadCheck.Result result) {
        if (result instanceof UploadCheck.Result.Validated done) {
            validated.sendMessageAndAwait(EventMessages.about(SERVICE, task, done.event()));
        } else if (result instanceof UploadCheck.Result.Rejected refused) {
            rejected.sendMessageAndAwait(EventMessages.about(SERVICE, task, refused.event()));
        } else if (result instanceof UploadCheck.Result.Undecided open) {
            undecided.sendMessageAndAwait(EventMessages.about(SERVICE, task, open.event()));
        }
    }

    void failed(TaskFailed event) {
        failed.sendMessageAndAwait(EventMessages.about(SERVICE, event.task(), event));
    }

    /** Reports progress, at once and then no more often than the given time apart; a report may get lost. */
    FileCheck.Progress progress(TaskRef task, Duration apart) {
        return new FileCheck.Progress() {
            private long next = System.nanoTime();

            @Override
            public void report(double fraction, long rows) {
                if (System.nanoTime() - next >= 0) {
                    next = System.nanoTime() + apart.toNanos();
                    TaskProgressed event = new TaskProgressed(task, TaskStatus.VALIDATING, fraction, rows);
                    progressed.sendMessageAndForget(EventMessages.message(
                            SERVICE,
                            task.key(),
                            task.tenant(),
                            UUID.randomUUID().toString(),
                            event));
                }
            }
        };
    }
}
