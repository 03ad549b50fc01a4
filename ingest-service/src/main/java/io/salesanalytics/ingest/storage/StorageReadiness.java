package io.salesanalytics.ingest.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Ready means that files can be stored. Asking also warms the client, so that the first upload does not have to. */
@Readiness
@ApplicationScoped
class StorageReadiness implements HealthCheck {
    private static final String NAME = "S3 store";

    private final S3Client client;

    @Inject
    StorageReadiness(S3Client client) {
        this.client = client;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            client.listBuckets();
            return HealthCheckResponse.up(NAME);
        } catch (S3Exception e) {
            // Whoever may only use the product's buckets need not be allowed to list all there are.
            return isKnownButNotAllowed(e) ? HealthCheckResponse.up(NAME) : down("the store refuses our key");
        } catch (SdkException e) {
            return down("the store does not answer");
        }
    }

    private static boolean isKnownButNotAllowed(S3Exception refusal) {
        return refusal.awsErrorDetails() != null
                && "AccessDenied".equals(refusal.awsErrorDetails().errorCode());
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
