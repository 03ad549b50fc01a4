package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {

    static Stream<String> services() {
        return Compose.services().keySet().stream();
    }

    static Stream<String> own() {
        return Stream.concat(Repository.SERVICES.stream(), Stream.of("edge"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void waitsForWhatIsThereAndCanTellThatItIsHealthy(String service) {
        Compose.map(Compose.service(service).getOrDefault("depends_on", Map.of()))
                .forEach((other, how) -> {
                    assertThat(Compose.services()).as(service).containsKey(other);
                    if (Compose.map(how).get("condition").equals("service_healthy")) {
                        boolean inItsImage = own().toList().contains(other);
                        assertThat(inItsImage || Compose.service(other).containsKey("healthcheck"))
                                .as(other)
                                .isTrue();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("services")
    void limitsTheMemoryOfEachContainer(String service) {
        assertThat(Compose.service(service)).containsKey("mem_limit");
    }

    @ParameterizedTest
    @MethodSource("services")
    void usesVolumesThatAreDeclared(String service) {
        for (Object volume : (List<?>) Compose.service(service).getOrDefault("volumes", List.of())) {
            String source = volume.toString().split(":")[0];
            if (source.startsWith("./")) {
                assertThat(Repository.ROOT.resolve("deploy/compose").resolve(source))
                        .exists();
            } else {
                assertThat(Compose.volumes()).containsKey(source);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void runsTheProductOnAFileSystemThatCannotBeWritten(String service) {
        assertThat(Compose.service(service)).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
    }

    @Test
    void opensOnePortToLoopback() {
        Set<Object> open = Compose.services().keySet().stream()
                .flatMap(name -> ((List<?>) Compose.service(name).getOrDefault("ports", List.of())).stream())
                .collect(Collectors.toSet());

        assertThat(open).containsExactly("${LISTEN:-127.0.0.1}:${PORT:-8080}:8080");
    }

    @Test
    void holdsNoSecret() {
        for (String service : Compose.services().keySet()) {
            Compose.environment(service).entrySet().stream()
                    .filter(variable ->
                            variable.getKey().matches("(?i).*(password|secret|access_?key|credential|identity)"))
                    .forEach(variable -> assertThat(variable.getValue().toString())
                            .as(service + " " + variable.getKey())
                            .startsWith("${")
                            .endsWith(":?run ./make-env first}"));
        }
    }

    @Test
    void drawsEverySecretOnceAndKeepsIt(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = Files.copy(Repository.ROOT.resolve("deploy/compose/make-env"), folder.resolve("make-env"));
        run(script);
        String first = Files.readString(folder.resolve(".env"));
        run(script);

        assertThat(Files.readString(folder.resolve(".env"))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))))
                .isEqualTo("rw-------");
        Properties drawn = new Properties();
        drawn.load(Files.newBufferedReader(folder.resolve(".env")));
        assertThat(drawn.stringPropertyNames())
                .contains("POSTGRES_PASSWORD", "REDIS_PASSWORD", "S3_ACCESS_KEY", "S3_SECRET_KEY", "ADMIN_PASSWORD");
        assertThat(drawn.getProperty("POSTGRES_PASSWORD"))
                .hasSize(32)
                .isNotEqualTo(drawn.getProperty("REDIS_PASSWORD"));
    }

    private static void run(Path script) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("sh", script.toString()).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}
