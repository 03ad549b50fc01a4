package io.salesanalytics.gateway.druid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** Sends requests to Druid, none for a while after several could not be delivered: nobody waits for what is gone. */
@ApplicationScoped
class DruidPost {
    private final HttpClient http;

    @Inject
    DruidPost(DruidConfig config) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /**
     * Sends a request; a question that takes too long does not count as a failure of Druid's.
     *
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException while nothing is sent
     */
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.75,
            delay = 3,
            delayUnit = ChronoUnit.SECONDS,
            failOn = IOException.class,
            skipOn = HttpTimeoutException.class)
    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
