package io.salesanalytics.ingest.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.chassis.correlation.CorrelationId;
import io.salesanalytics.chassis.problem.ChassisError;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.FileAnalysis;
import io.salesanalytics.contracts.SchemaResolved;
import io.salesanalytics.ingest.task.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** The services that know what this one does not, asked with the caller's own token. */
@ApplicationScoped
class PeerServices {
    private static final Logger LOG = Logger.getLogger(PeerServices.class);
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final AnalysisConfig config;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    @Inject
    PeerServices(AnalysisConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json.copy()
                .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true)
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    }

    /** What a file is, read as it comes in, with what its sender says of it. */
    FileAnalysis analyze(String authorization, String filename, Wishes wishes, InputStream content) throws IOException {
        String query = "filename=" + encoded(filename) + "&takeRepairs="
                + Boolean.TRUE.equals(wishes.takeRepairs()) + "&columns="
                + encoded(json.writeValueAsString(wishes.columns()));
        byte[] answer = post(
                config.validationUrl().resolve("/analyses?" + query),
                authorization,
                "application/octet-stream",
                BodyPublishers.ofInputStream(() -> content));
        return json.readValue(answer, FileAnalysis.class);
    }

    /** What Druid would be told to load. */
    JsonNode spec(String authorization, SchemaResolved file) throws IOException {
        byte[] answer = post(
                config.submissionUrl().resolve("/specs"),
                authorization,
                "application/json",
                BodyPublishers.ofByteArray(json.writeValueAsBytes(file)));
        return json.readTree(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] post(URI uri, String authorization, String type, BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(config.patience())
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .header("X-Correlation-Id", CorrelationId.current())
                .POST(body)
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return response.body();
            }
            LOG.errorf("service refused: uri=%s status=%d", uri.getPath(), response.statusCode());
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    static ProblemException busy() {
        return new ProblemException(
                ChassisError.SERVICE_UNAVAILABLE,
                "The file could not be looked at just now. Try again in a moment.",
                Map.of(),
                Map.of("Retry-After", "10"));
    }
}
