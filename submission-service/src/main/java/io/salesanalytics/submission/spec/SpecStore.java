package io.salesanalytics.submission.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.TaskRef;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Keeps every spec that Druid was given, beside the files it was about. */
@ApplicationScoped
public class SpecStore {
    private final S3Client s3;
    private final ObjectMapper json;

    SpecStore(S3Client s3, ObjectMapper json) {
        this.s3 = s3;
        this.json = json;
    }

    /** Keeps the spec of an upload's newest attempt. A storage that is away is waited for, two minutes at most. */
    @Retry(
            maxRetries = 12,
            delay = 200,
            maxDuration = 2,
            durationUnit = ChronoUnit.MINUTES,
            retryOn = SdkClientException.class)
    @ExponentialBackoff(maxDelay = 20, maxDelayUnit = ChronoUnit.SECONDS)
    public void keep(String bucket, TaskRef task, IngestionTask spec) {
        String key = "processed/metadata/ingestion_specs/" + task.dataSource() + "/" + task.taskId() + ".json";
        try {
            s3.putObject(
                    request -> request.bucket(bucket).key(key).contentType("application/json"),
                    RequestBody.fromBytes(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(spec)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A spec cannot be written as JSON", e);
        }
    }
}
