package io.salesanalytics.gateway.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.salesanalytics.gateway.catalogue.CatalogueListener;
import io.salesanalytics.gateway.druid.DruidConfig;
import io.salesanalytics.gateway.druid.DruidEndpoint;
import io.salesanalytics.gateway.health.PartHealth.Part;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Asks every part how it is, all at the same time. */
@ApplicationScoped
class Parts {
    private static final int OK = 200;

    private final HealthConfig config;
    private final DruidConfig druid;
    private final ReactiveRedisDataSource redis;
    private final CatalogueListener catalogue;
    private final ObjectMapper json;
    private final HttpClient http;
    private final Admin kafka;

    @Inject
    Parts(
            HealthConfig config,
            DruidConfig druid,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ReactiveRedisDataSource redis,
            CatalogueListener catalogue,
            ObjectMapper json) {
        this.config = config;
        this.druid = druid;
        this.redis = redis;
        this.catalogue = catalogue;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
        this.kafka = Admin.create(kafka);
    }

    @PreDestroy
    void stop() {
        kafka.close(java.time.Duration.ZERO);
    }

    /** How everything is now. */
    CompletableFuture<PartHealth> ask() {
        Map<String, CompletableFuture<Part>> asked = new LinkedHashMap<>();
        Map<String, CompletableFuture<@Nullable JsonNode>> ready = new TreeMap<>();
        config.services().forEach((name, url) -> ready.put(name, readiness(url)));
        ready.forEach((name, answer) -> asked.put(name, answer.thenApply(Parts::service)));
        asked.put("analytics-gateway", CompletableFuture.completedFuture(self()));
        DruidEndpoint.all(druid).forEach(endpoint -> asked.put(endpoint.name(), druid(endpoint)));
        asked.put("kafka", kafka());
        asked.put("redis", redis());
        asked.put("postgresql", through("postgresql", "database", ready));
        asked.put("s3", through("s3", "storage", ready));
        return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .thenApply(nothing -> {
                    Map<String, Part> parts = new LinkedHashMap<>();
                    asked.forEach((name, part) -> parts.put(name, part.join()));
                    return PartHealth.of(parts);
                });
    }

    private Part self() {
        boolean up = catalogue.call().getStatus() == HealthCheckResponse.Status.UP;
        return up ? Part.up("ready") : Part.down("still reading the catalogue");
    }

    private CompletableFuture<@Nullable JsonNode> readiness(URI url) {
        return get(URI.create(url + "/q/health/ready"))
                .<@Nullable JsonNode>thenApply(answer -> read(answer.body()))
                .exceptionally(failure -> null);
    }

    private CompletableFuture<HttpResponse<byte[]>> get(URI uri) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(config.timeout()).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private @Nullable JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return null;
        }
    }

    private static Part service(@Nullable JsonNode health) {
        if (health == null) {
            return Part.down("does not answer");
        }
        if (health.path("status").asText().equals(PartHealth.UP)) {
            return Part.up("ready");
        }
        List<String> failing = new ArrayList<>();
        health.path("checks").forEach(check -> {
            if (!check.path("status").asText().equals(PartHealth.UP)) {
                failing.add(check.path("name").asText());
            }
        });
        return Part.down("not ready: " + String.join(", ", failing));
    }

    private CompletableFuture<Part> druid(DruidEndpoint endpoint) {
        return get(URI.create(endpoint.url() + "/status/health"))
                .thenApply(answer -> answer.statusCode() == OK
                        ? Part.up("answers")
                        : Part.down("answers with status " + answer.statusCode()))
                .exceptionally(failure -> Part.down("does not answer"));
    }

    private CompletableFuture<Part> kafka() {
        CompletableFuture<Part> part = new CompletableFuture<>();
        kafka.describeCluster().nodes().whenComplete((nodes, failure) -> {
            String brokers = nodes == null || nodes.size() == 1 ? "one broker" : nodes.size() + " brokers";
            part.complete(failure == null ? Part.up(brokers) : Part.down("does not answer"));
        });
        return part.completeOnTimeout(
                Part.down("does not answer"), config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Part> redis() {
        return redis.execute("PING")
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .map(pong -> Part.up("answers"))
                .onFailure()
                .recoverWithItem(Part.down("does not answer; everything works without it, only slower"))
                .subscribeAsCompletionStage();
    }

    /** A part that only other services speak to: as their checks see it. */
    private static CompletableFuture<Part> through(
            String part, String otherName, Map<String, CompletableFuture<@Nullable JsonNode>> ready) {
        return CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                .thenApply(nothing -> {
                    List<Boolean> seen = new ArrayList<>();
                    ready.values().forEach(answer -> collect(answer.join(), part, otherName, seen));
                    if (seen.isEmpty()) {
                        return Part.down("no service could tell");
                    }
                    return seen.contains(true) ? Part.up("reached by its services") : Part.down("not reached");
                });
    }

    private static void collect(@Nullable JsonNode health, String part, String otherName, List<Boolean> seen) {
        if (health == null) {
            return;
        }
        health.path("checks").forEach(check -> {
            String name = check.path("name").asText().toLowerCase(Locale.ROOT);
            if (name.contains(part) || name.contains(otherName)) {
                seen.add(check.path("status").asText().equals(PartHealth.UP));
            }
        });
    }
}
