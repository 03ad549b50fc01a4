package io.salesanalytics.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version of every event ever sent can still be read: the examples are never changed, only added to. */
class EventExamplesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/events");

    private static final Map<String, Class<?>> EVENTS = Map.ofEntries(
            Map.entry(Topics.FILE_UPLOADED, FileUploaded.class),
            Map.entry(Topics.FILE_VALIDATED, FileValidated.class),
            Map.entry(Topics.FILE_REJECTED, FileRejected.class),
            Map.entry(Topics.DECISION_NEEDED, DecisionNeeded.class),
            Map.entry(Topics.SCHEMA_RESOLVED, SchemaResolved.class),
            Map.entry(Topics.SEGMENTS_SUBMITTED, SegmentsSubmitted.class),
            Map.entry(Topics.DATA_SOURCE_PUBLISHED, DataSourcePublished.class),
            Map.entry(Topics.DATA_SOURCE_DESCRIBED, DataSourceDescribed.class),
            Map.entry(Topics.TASK_PROGRESSED, TaskProgressed.class),
            Map.entry(Topics.TASK_FAILED, TaskFailed.class),
            Map.entry(Topics.TASK_CHANGED, TaskChanged.class),
            Map.entry(Topics.UPLOADS_WITHDRAWN, UploadsWithdrawn.class));

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<Path> examples() throws IOException {
        return Files.list(EXAMPLES).sorted();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsAndWritesTheSameEvent(Path example) throws IOException {
        JsonNode sent = json.readTree(example.toFile());

        Object event = json.treeToValue(sent, eventClass(example));

        assertThat(withoutAddedNulls(json.readTree(json.writeValueAsBytes(event)), sent))
                .isEqualTo(sent);
    }

    /** A field that came later is null in an event that was sent before. */
    private static JsonNode withoutAddedNulls(JsonNode written, JsonNode sent) {
        if (written instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> field.getValue().isNull() && !sent.has(field.getKey()))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(object::remove);
            object.properties().forEach(field -> withoutAddedNulls(field.getValue(), sent.path(field.getKey())));
        }
        if (written instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                withoutAddedNulls(array.get(i), sent.path(i));
            }
        }
        return written;
    }

    @Test
    void hasAnExampleOfEachEvent() throws IOException {
        assertThat(examples().map(EventExamplesTest::topic)).containsAll(EVENTS.keySet());
    }

    @Test
    void refusesRowsThatDoNotAddUp() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new RowCounts(10, 8, 1, 0))
                .hasMessageContaining("rows read (10)");
    }

    private static Class<?> eventClass(Path example) {
        Class<?> event = EVENTS.get(topic(example));
        assertThat(event).as("event class of %s", example).isNotNull();
        return java.util.Objects.requireNonNull(event);
    }

    private static String topic(Path example) {
        return example.getFileName().toString().replaceFirst("\\.v\\d+\\.json$", "");
    }
}
