package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesanalytics.chassis.test.SigningKey;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.Topics;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the gateway deals with callers: tokens, malformed requests, sockets. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(IngestStandIn.class)
class ProtocolIT {
    private static final String PROGRESS =
            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription{ingestionProgress(taskId:\\\"%s\\\"){status progress rows{quarantined} problems{severity} timings{phase milliseconds}}}\"}}";

    private final String tenant = "gw" + UUID.randomUUID().toString().substring(0, 8);

    @TestHTTPResource("/")
    URI base = URI.create("/");

    @BeforeAll
    static void needs() {
        Infrastructure.assume();
    }

    @Test
    void refusesCallersWithoutAValidToken() throws Exception {
        String query = "{\"query\":\"{__schema{types{name}}}\"}";
        for (String bearer : List.of(
                "",
                "Bearer nonsense",
                TestTokens.viewer().expired().bearer(),
                "Bearer " + TestTokens.viewer().signedBy(SigningKey.forged()))) {
            HttpResponse<String> answer = new GraphClient(base, bearer).post(query, "application/json");
            assertThat(answer.statusCode()).as(bearer).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(GraphClient.json(answer.body()).path("code").asText()).isEqualTo("UNAUTHENTICATED");
        }
        HttpResponse<String> nobody =
                new GraphClient(base, TestTokens.of(tenant).bearer()).post(query, "application/json");
        assertThat(nobody.statusCode()).isEqualTo(403);
    }

    @Test
    void believesNoOtherTokenThanTheOneThatWasGood() throws Exception {
        String query = "{\"query\":\"{__typename}\"}";
        TestTokens token = TestTokens.of(tenant, "viewer");
        GraphClient client = new GraphClient(base, token.bearer());
        assertThat(client.post(query, "application/json").statusCode()).isEqualTo(200);
        assertThat(client.post(query, "application/json").statusCode()).isEqualTo(200);

        GraphClient forger = new GraphClient(base, "Bearer " + token.signedBy(SigningKey.forged()));
        assertThat(forger.post(query, "application/json").statusCode()).isEqualTo(401);
        assertThat(client.post(query, "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void answersMalformedRequestsWithProblems() throws Exception {
        GraphClient client = client();
        assertProblem(client.post("{\"query\":", "application/json"), 400, "BAD_REQUEST");
        assertProblem(client.post("", "application/json"), 400, "BAD_REQUEST");
        assertProblem(client.post("[{\"query\":\"{a}\"}]", "application/json"), 400, "BATCH_NOT_SUPPORTED");
        assertProblem(client.post("{\"query\":\"{a}\",\"variables\":[1]}", "application/json"), 400, "BAD_REQUEST");
        assertProblem(client.post("{a}", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(client.post("{\"query\":\"" + "a".repeat(200_000) + "\"}", "application/json"), 413, "TOO_LARGE");
        assertProblem(client.post("a".repeat(600_000), "application/json"), 413, "TOO_LARGE");
        assertProblem(
                client.post(
                        "{\"query\":\"query($n:String!){dataSource(name:$n){name}}\",\"variables\":{\"n\":\"half \\ud83d\"}}",
                        "application/json"),
                400,
                "BAD_REQUEST");
        assertProblem(client.get("graphql?query="), 400, "BAD_REQUEST");
        assertProblem(client.get("graphql?query=%7Ba%7D&variables=%7B"), 400, "BAD_REQUEST");
    }

    @Test
    void answersByGetAndNotTwice() throws Exception {
        GraphClient client = client();
        String path =
                "graphql?query=query(%24n%3AString!)%7BdataSource(name%3A%24n)%7Bname%7D%7D&variables=%7B%22n%22%3A%22none%22%7D";
        HttpResponse<String> answer = client.get(path);

        assertThat(GraphClient.json(answer.body()).path("data").has("dataSource"))
                .isTrue();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        for (String known : List.of(tag, "W/" + tag, "\"other\", W/" + tag + " , \"another\"", "*")) {
            assertThat(client.get(path, Map.of("If-None-Match", known)).statusCode())
                    .as(known)
                    .isEqualTo(304);
        }
        assertThat(client.get(path, Map.of("If-None-Match", "\"other\"")).statusCode())
                .isEqualTo(200);
        assertThat(new GraphClient(base, "").get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void readsAsLongAnAddressAsTheEdgeLetsThrough() throws Exception {
        HttpResponse<String> answer = client().get("graphql?query=%7B__typename%7D" + "%20".repeat(8_000));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void knowsAQueryByItsHashOnceItWasSent() throws Exception {
        GraphClient client = client();
        String query = "{dataSources{name" + " ".repeat((int) (System.nanoTime() % 1000)) + "}}";
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(query.getBytes()));
        String extensions = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";

        HttpResponse<String> unknown = client.post("{" + extensions + "}", "application/json");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(GraphClient.json(unknown.body())
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(client.post("{\"query\":\"" + query + "\"," + extensions + "}", "application/json")
                        .body())
                .contains("\"data\"");
        assertThat(client.post("{" + extensions + "}", "application/json").body())
                .contains("\"data\"");
        assertProblem(
                client.post("{\"query\":\"{dataSources{rows}}\"," + extensions + "}", "application/json"),
                400,
                "BAD_REQUEST");
        GraphClient stranger =
                new GraphClient(base, TestTokens.of("gwstranger", "viewer").bearer());
        assertThat(stranger.post("{" + extensions + "}", "application/json").body())
                .contains("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void tellsWhatAQueryCostsAndRefusesThoseThatCostTooMuch() throws Exception {
        assertThat(client().ask("{dataSources{name}}", Map.of())
                        .at("/extensions/cost/requested")
                        .asInt())
                .isEqualTo(2);
        StringBuilder dear = new StringBuilder("{");
        for (int i = 0; i < 100; i++) {
            dear.append("a")
                    .append(i)
                    .append(":kpis(dataSource:\"x\"){")
                    .append("currency ".repeat(10))
                    .append('}');
        }
        assertThat(client().errorCode(dear.append('}').toString(), Map.of())).isEqualTo("QUERY_TOO_EXPENSIVE");
    }

    @Test
    void refusesQueriesThatAreTooDeepOrTooWide() throws Exception {
        GraphClient client = client();
        String deep = "{__schema{types{fields{type" + "{ofType".repeat(14) + "{name}" + "}".repeat(14) + "}}}}";
        assertThat(client.errorCode(deep, Map.of())).isEqualTo("QUERY_TOO_DEEP");
        StringBuilder wide = new StringBuilder("{");
        for (int i = 0; i < 101; i++) {
            wide.append("a").append(i).append(":dataSources{name}");
        }
        assertThat(client.errorCode(wide.append('}').toString(), Map.of())).isEqualTo("QUERY_TOO_WIDE");
        assertThat(client.data("{a:dataSources{name}}", Map.of()).path("a")).isEmpty();
    }

    @Test
    void answersTheOtherPartsWhereOneFails() throws Exception {
        JsonNode answer = client().ask(
                        "{all:dataSources{name} figures:kpis(dataSource:\"none\"){currency} one:dataSource(name:\"none\"){name}}",
                        Map.of());

        assertThat(answer.path("data").path("all").isArray()).isTrue();
        assertThat(answer.path("data").path("figures").isNull()).isTrue();
        assertThat(answer.path("data").has("one")).isTrue();
        assertThat(answer.path("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/path/0").asText()).isEqualTo("figures");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("DATA_SOURCE_NOT_FOUND");
    }

    @Test
    void asksForUploadsOnTheCallersBehalf() throws Exception {
        JsonNode data = client().data(
                        "query($id:ID!){ingestionTask(id:$id){status rows{accepted} error{code}} ingestionTasks(first:1){tasks{taskId status createdAt} pageInfo{hasNextPage endCursor}}}",
                        Map.of("id", IngestStandIn.TASK));

        assertThat(data.path("ingestionTask").path("status").asText()).isEqualTo("VALIDATING");
        assertThat(data.path("ingestionTasks")
                        .path("tasks")
                        .path(0)
                        .path("taskId")
                        .asText())
                .isEqualTo(IngestStandIn.TASK);
        assertThat(data.path("ingestionTasks")
                        .path("pageInfo")
                        .path("endCursor")
                        .asText())
                .isEqualTo("more");
        assertThat(client().data("{ingestionTask(id:\"none\"){status}}", Map.of())
                        .path("ingestionTask")
                        .isNull())
                .isTrue();
    }

    @Test
    void joinsWhatOtherServicesKnowAndAsksThemOnce() throws Exception {
        DruidTable table = new DruidTable("nowhere", UUID.randomUUID(), 10, null, null, RandomSales.stored(2));
        LoadedData.publish(LoadedData.describe(
                tenant, "gw-joined", 1, RandomSales.columns(), List.of(new LoadedData.Loaded(table, List.of()))));
        GraphClient client =
                new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !client.data("{dataSources{name}}", Map.of())
                .path("dataSources")
                .isEmpty());
        int before = IngestStandIn.versionsAsked();

        JsonNode told = client.data(
                """
                {me{username tenant roles permissions} again:me{username}
                 dataSource(name:"gw-joined"){schemaVersions{version createdAt columns{name role} upload{filename}}}
                 dataSources{schemaVersions{version}}}""",
                Map.of());

        JsonNode version = told.path("dataSource").path("schemaVersions").path(0);
        assertThat(told.path("me").path("username").asText()).isEqualTo("amina");
        assertThat(told.path("again").path("username").asText()).isEqualTo("amina");
        assertThat(version.path("version").asInt()).isEqualTo(3);
        assertThat(version.path("columns").path(0).path("role").asText()).isEqualTo("time");
        assertThat(version.path("upload").path("filename").asText()).isEqualTo("march.csv");
        assertThat(told.path("dataSources").path(0).path("schemaVersions")).hasSize(1);
        assertThat(IngestStandIn.versionsAsked() - before).isEqualTo(1);
        LoadedData.retract(tenant, "gw-joined");
    }

    @Test
    void givesASocketWithoutTokenNothing() throws Exception {
        Socket silent = new Socket(base);
        silent.send(PROGRESS.formatted(IngestStandIn.TASK));
        assertThat(silent.next().path("closed").asInt()).isEqualTo(4401);

        Socket anonymous = new Socket(base);
        anonymous.send("{\"type\":\"connection_init\"}");
        assertThat(anonymous.next().path("closed").asInt()).isEqualTo(4401);

        Socket expired = new Socket(base);
        expired.send(init(TestTokens.viewer().expired().bearer()));
        assertThat(expired.next().path("closed").asInt()).isEqualTo(4401);
    }

    @Test
    void followsAnUploadToItsEnd() throws Exception {
        Socket socket = open(TestTokens.of(tenant, "viewer"));
        socket.send(PROGRESS.formatted(IngestStandIn.TASK));
        JsonNode first = socket.next();
        assertThat(status(first)).isEqualTo("VALIDATING");
        JsonNode problem = first.path("payload")
                .path("data")
                .path("ingestionProgress")
                .path("problems")
                .path(0);
        assertThat(problem.path("severity").asText()).isEqualTo("error");

        change("gw-somebody-else", "FAILED", 1, "2026-01-01T00:00:02Z");
        change(tenant, "INGESTING", 0.75, "2026-01-01T00:00:03Z");
        change(tenant, "SUBMITTED", 0.5, "2026-01-01T00:00:02Z");
        change(tenant, "COMPLETED", 1, "2026-01-01T00:00:04Z");

        assertThat(status(socket.next())).isEqualTo("INGESTING");
        assertThat(status(socket.next())).isEqualTo("COMPLETED");
        assertThat(socket.next().path("type").asText()).isEqualTo("complete");
        socket.close();
    }

    @Test
    void tellsASubscriberThatThereIsNoSuchUpload() throws Exception {
        Socket socket = open(TestTokens.of(tenant, "viewer"));
        socket.send(PROGRESS.formatted(UUID.randomUUID()));

        assertThat(socket.next().toString()).contains("NOT_FOUND");
        socket.close();
    }

    @Test
    void tellsOfPublicationsOfTheOwnTenant() throws Exception {
        Socket socket = open(TestTokens.of(tenant, "viewer"));
        socket.send(
                "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription{dataSourceUpdated(name:\\\"gw-news\\\"){name version}}\"}}");
        socket.send("{\"id\":\"2\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{dataSources{name}}\"}}");
        assertThat(socket.next().path("id").asText()).isEqualTo("2");
        assertThat(socket.next().path("type").asText()).isEqualTo("complete");

        LoadedData.publish(LoadedData.describe("gw-somebody-else", "gw-news", 1, List.of()));
        LoadedData.publish(LoadedData.describe(tenant, "gw-news", 7, List.of()));

        socket.send("{\"id\":\"3\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{dataSources{name}}\"}}");
        JsonNode told = socket.next();
        while (!told.path("id").asText().equals("1")) {
            if (told.path("type").asText().equals("complete")) {
                // The subscription may not have been there yet when the first publication came.
                LoadedData.publish(LoadedData.describe(tenant, "gw-news", 8, List.of()));
            }
            told = socket.next();
        }
        assertThat(told.at("/payload/data/dataSourceUpdated/version").asInt()).isIn(7, 8);
        socket.close();
        LoadedData.retract("gw-somebody-else", "gw-news");
        LoadedData.retract(tenant, "gw-news");
    }

    @Test
    void closesASocketThatUsesAnIdTwiceHoweverLongItIs() throws Exception {
        for (String id : List.of("1", "é".repeat(300))) {
            Socket socket = open(TestTokens.of(tenant, "viewer"));
            String subscribe = "{\"id\":\"" + id
                    + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription{dataSourceUpdated(name:\\\"x\\\"){name}}\"}}";
            socket.send(subscribe);
            socket.send(subscribe);

            assertThat(socket.next().path("closed").asInt()).isEqualTo(4409);
        }
    }

    @Test
    void endsASocketWhenItsTokenDoes() throws Exception {
        Socket socket = open(TestTokens.of(tenant, "viewer").with("exp", System.currentTimeMillis() / 1000 + 3));

        assertThat(socket.next().path("closed").asInt()).isEqualTo(4401);
    }

    @Test
    void showsTheHealthOfEveryPartToAnybody() throws Exception {
        HttpResponse<String> answer = new GraphClient(base, "").get("health");
        JsonNode health = GraphClient.json(answer.body());

        assertThat(answer.statusCode()).isIn(200, 503);
        assertThat(health.path("parts").path("druid").path("status").asText()).isEqualTo("UP");
        assertThat(health.path("parts").path("kafka").path("status").asText()).isEqualTo("UP");
        assertThat(health.path("parts").path("redis").path("status").asText()).isEqualTo("UP");
        assertThat(health.path("parts").path("auth-service").path("status").asText())
                .isEqualTo("DOWN");
    }

    @Test
    void describesItselfToAnybody() throws Exception {
        GraphClient anybody = new GraphClient(base, "");
        assertThat(anybody.get("openapi?format=json").body()).contains("/api/kpis/summary", "\"3.1");
        assertThat(anybody.get("openapi").body())
                .as("openapi.yaml of this module; after a change copy target/openapi/openapi.yaml over it")
                .isEqualTo(Files.readString(Path.of("openapi.yaml")));
        HttpResponse<String> page = anybody.get("docs/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("src=\"http", "src=\"//", "href=\"http");
        assertThat(anybody.get("api/filters/options?dataSource=x").statusCode()).isEqualTo(401);
    }

    private GraphClient client() {
        return new GraphClient(base, TestTokens.of(tenant, "viewer").bearer());
    }

    private Socket open(TestTokens token) throws Exception {
        Socket socket = new Socket(base);
        socket.send(init(token.bearer()));
        assertThat(socket.next().path("type").asText()).isEqualTo("connection_ack");
        return socket;
    }

    private static String init(String bearer) {
        return "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"" + bearer + "\"}}";
    }

    private static String status(JsonNode message) {
        return message.path("payload")
                .path("data")
                .path("ingestionProgress")
                .path("status")
                .asText();
    }

    private static void change(String tenant, String status, double progress, String updatedAt) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.get("KAFKA_BOOTSTRAP_SERVERS"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            String change = "{\"tenant\":\"" + tenant + "\",\"revision\":1,\"task\":"
                    + IngestStandIn.state(status, progress, updatedAt) + "}";
            producer.send(new ProducerRecord<>(Topics.TASK_CHANGED, tenant + "/sales", change))
                    .get();
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(GraphClient.json(answer.body()).path("code").asText()).isEqualTo(code);
        assertThat(GraphClient.json(answer.body()).path("correlationId").asText())
                .isNotEmpty();
    }
}
