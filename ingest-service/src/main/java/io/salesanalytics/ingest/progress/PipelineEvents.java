package io.salesanalytics.ingest.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DecisionNeeded;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.contracts.SegmentsSubmitted;
import io.salesanalytics.contracts.TaskFailed;
import io.salesanalytics.contracts.TaskProgressed;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.ingest.report.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What each kind of event means for an upload. */
@ApplicationScoped
class PipelineEvents {
    private final TaskFollower follower;
    private final Reports reports;
    private final ObjectMapper json;

    @Inject
    PipelineEvents(TaskFollower follower, Reports reports, ObjectMapper json) {
        this.follower = follower;
        this.reports = reports;
        this.json = json;
    }

    /**
     * Does what an event asks for.
     *
     * @param topic where it came from
     * @param value the event as JSON
     * @throws JsonProcessingException when it is no such event
     */
    void apply(String topic, String value) throws JsonProcessingException {
        switch (topic) {
            case Topics.TASK_PROGRESSED -> {
                var event = json.readValue(value, TaskProgressed.class);
                follower.follow(event.task(), (task, now) -> task.progressed(event, now));
            }
            case Topics.FILE_VALIDATED -> validated(json.readValue(value, FileValidated.class));
            case Topics.FILE_REJECTED -> {
                var event = json.readValue(value, FileRejected.class);
                follower.follow(event.task(), (task, now) -> task.rejected(event, now));
            }
            case Topics.DECISION_NEEDED -> {
                var event = json.readValue(value, DecisionNeeded.class);
                follower.follow(event.task(), (task, now) -> task.asked(event, now));
            }
            case Topics.SCHEMA_RESOLVED -> {
                var event = json.readValue(value, SchemaResolved.class);
                follower.follow(event.task(), (task, now) -> task.schemaResolved(event, now));
            }
            case Topics.SEGMENTS_SUBMITTED -> {
                var event = json.readValue(value, SegmentsSubmitted.class);
                follower.follow(event.task(), (task, now) -> task.submitted(event, now));
            }
            case Topics.DATA_SOURCE_PUBLISHED -> follower.published(json.readValue(value, DataSourcePublished.class));
            case Topics.TASK_FAILED -> {
                var event = json.readValue(value, TaskFailed.class);
                follower.follow(event.task(), (task, now) -> task.failed(event, now));
            }
            default -> throw new IllegalStateException("no meaning for topic " + topic);
        }
    }

    /** The status first: reading the report must not keep it back. */
    private void validated(FileValidated event) {
        follower.follow(event.task(), (task, now) -> task.validated(event, now));
        reports.find(event.cleanFile().bucket(), event.reportKey())
                .ifPresent(report -> follower.found(event.task(), report.problems()));
    }
}
