package io.salesanalytics.validation.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.salesanalytics.contracts.FileRejected;
import io.salesanalytics.contracts.FileUploaded;
import io.salesanalytics.contracts.FileValidated;
import io.salesanalytics.contracts.LoadMode;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.ValidationReport;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

@QuarkusTest
@TestProfile(FileUploadedListenerIT.OwnTopics.class)
@EnabledIfEnvironmentVariable(
        named = "KAFKA_BOOTSTRAP_SERVERS",
        matches = ".+",
        disabledReason = "no Kafka and S3 are given by KAFKA_BOOTSTRAP_SERVERS, S3_ENDPOINT and the others")
class FileUploadedListenerIT {
    /** Kept as a property, as this class is loaded once for the test and once for its profile. */
    private static final String RUN = System.getProperties()
            .computeIfAbsent("validation.it.run", key -> "validation-it-" + Long.toString(System.nanoTime(), 36))
            .toString();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Topics of this run alone, so that no other service on the same Kafka takes part. */
    public static final class OwnTopics implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>();
            overrides.put("mp.messaging.incoming.file-uploaded.topic", RUN + "-file-uploaded");
            overrides.put("mp.messaging.incoming.file-uploaded.group.id", RUN);
            overrides.put("mp.messaging.incoming.file-uploaded.dead-letter-queue.topic", RUN + "-dead-letter");
            overrides.put("mp.messaging.incoming.file-uploaded.metadata.max.age.ms", "1000");
            for (String topic :
                    List.of("file-validated", "file-rejected", "decision-needed", "task-failed", "task-progressed")) {
                overrides.put("mp.messaging.outgoing." + topic + ".topic", RUN + "-" + topic);
            }
            overrides.put("quarkus.http.test-port", "0");
            return overrides;
        }
    }

    @Inject
    S3Client s3;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void leavesCleanRowsReportAndQuarantineOfAMessyFile() throws Exception {
        FileUploaded upload = upload(
                "umsatz.csv",
                "Datum;Filiale;Betrag\r\n31.01.2024;Köln;1.234,50\r\n\r\nirgendwann;Bonn;3,00\r\n"
                        + "01.02.2024;Bonn;(12,00)\r\n02.02.2024;Bonn;7\r\n03.02.2024;Bonn;7\r\n04.02.2024;Bonn;7\r\n"
                        + "05.02.2024;Bonn;7\r\n06.02.2024;Bonn;7\r\nSumme;;1.257,50\r\n");

        FileValidated first = json.readValue(answerTo(upload, "file-validated").value(), FileValidated.class);

        assertThat(List.of(
                        first.rows().read(),
                        first.rows().accepted(),
                        first.rows().quarantined()))
                .containsExactly(10L, 7L, 1L);
        assertThat(clean(first).lines())
                .startsWith(
                        "__time,__row,Datum,Filiale,Betrag",
                        "2024-01-31T00:00:00.000,2,2024-01-31,Köln,1234.50",
                        "2024-02-01T00:00:00.000,5,2024-02-01,Bonn,-12.00");
        assertThat(text(first.cleanFile().bucket(), first.reportKey().replace("report.json", "quarantine.csv")))
                .isEqualTo("Datum,Filiale,Betrag,_row,_reason\nirgendwann,Bonn,\"3,00\",4,"
                        + "TIME_NOT_UNDERSTOOD in Datum: irgendwann\n");
        ValidationReport report =
                json.readValue(text(first.cleanFile().bucket(), first.reportKey()), ValidationReport.class);
        assertThat(report.problems())
                .extracting(problem -> problem.code())
                .contains("TIME_NOT_UNDERSTOOD", "TOTAL_ROW");
    }

    @Test
    void givesTheSameFileForTheSameEventAgain() throws Exception {
        FileUploaded upload = upload("sales.csv", "Date,Amount\n2024-01-31,5\n2024-02-01,6\n");

        FileValidated first = json.readValue(answerTo(upload, "file-validated").value(), FileValidated.class);
        send(json.writeValueAsString(upload));
        ConsumerRecord<String, String> again = receive("file-validated", 2, value -> value.contains(taskId(upload)));

        assertThat(json.readValue(again.value(), FileValidated.class)).isEqualTo(first);
        assertThat(again.key()).isEqualTo("main/" + RUN);
        assertThat(new String(again.headers().lastHeader("ce_tenant").value(), UTF_8))
                .isEqualTo("main");
    }

    @Test
    void saysWhyAFileCannotBeUsed() throws Exception {
        FileUploaded upload = upload("prices.csv", "Product,Price\nTea,5\nCoffee,6\n");

        FileRejected rejected = json.readValue(answerTo(upload, "file-rejected").value(), FileRejected.class);

        assertThat(rejected.code()).isEqualTo("NO_TIME_COLUMN");
    }

    @Test
    void keepsToTheThresholdsOfTheDataSource() throws Exception {
        FileUploaded upload = upload("sales.csv", "Date,Sales\n2024-01-02,5\n2024-01-03,6\n");
        RuleSettings rules = new RuleSettings(null, null, null, List.of("Date", "Branch"), null, null);
        FileUploaded strict = new FileUploaded(upload.task(), upload.file(), upload.mode(), Map.of(), rules, null);

        FileRejected rejected = json.readValue(answerTo(strict, "file-rejected").value(), FileRejected.class);

        assertThat(rejected.code()).isEqualTo("COLUMNS_MISSING");
        assertThat(rejected.message()).contains(": Branch.");
    }

    @Test
    void putsAsideWhatIsNoEvent() {
        send("{\"task\": 5");

        assertThat(receive("dead-letter", 1, value -> value.equals("{\"task\": 5")))
                .isNotNull();
    }

    private FileUploaded upload(String name, String content) {
        String bucket = RUN;
        if (s3.listBuckets().buckets().stream().noneMatch(known -> known.name().equals(bucket))) {
            s3.createBucket(request -> request.bucket(bucket));
        }
        TaskRef task = new TaskRef("main", RUN, UUID.randomUUID(), 1, name);
        String key = "uploads/" + RUN + "/" + task.taskId() + "/" + name;
        byte[] bytes = content.getBytes(UTF_8);
        s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
        return new FileUploaded(
                task, new StoredFile(bucket, key, bytes.length, "0".repeat(64)), LoadMode.APPEND, Map.of(), null, null);
    }

    private ConsumerRecord<String, String> answerTo(FileUploaded upload, String topic) throws IOException {
        send(json.writeValueAsString(upload));
        return receive(topic, 1, value -> value.contains(taskId(upload)));
    }

    private static String taskId(FileUploaded upload) {
        return upload.task().taskId().toString();
    }

    private void send(String value) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(RUN + "-file-uploaded", "main/" + RUN, value));
        }
    }

    private ConsumerRecord<String, String> receive(String topic, int nth, Predicate<String> wanted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                RUN + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "500");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(RUN + "-" + topic));
            int seen = 0;
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, String> received : consumer.poll(Duration.ofMillis(500))) {
                    if (wanted.test(received.value()) && ++seen == nth) {
                        return received;
                    }
                }
            }
        }
        throw new AssertionError("nothing came on " + topic);
    }

    private String clean(FileValidated event) throws IOException {
        byte[] packed = bytes(event.cleanFile().bucket(), event.cleanFile().key());
        assertThat(packed).hasSize((int) event.cleanFile().bytes());
        return new String(new ZstdInputStream(new ByteArrayInputStream(packed)).readAllBytes(), UTF_8);
    }

    private String text(String bucket, String key) {
        return new String(bytes(bucket, key), UTF_8);
    }

    private byte[] bytes(String bucket, String key) {
        return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray();
    }
}
