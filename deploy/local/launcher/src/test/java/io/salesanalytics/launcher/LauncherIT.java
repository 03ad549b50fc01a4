package io.salesanalytics.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher as a process, with the two parts that start fastest. */
@Timeout(90)
class LauncherIT {
    private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();
    private static final String PARTS = "--only=postgresql,redis";

    private final List<Process> launchers = new ArrayList<>();

    @TempDir
    Path home;

    @AfterEach
    void stop() throws InterruptedException {
        for (Process launcher : launchers) {
            launcher.destroy();
            launcher.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void leavesNoProcessBehindWhenItIsKilled() throws Exception {
        Process launcher = startServers();
        List<ProcessHandle> parts = parts();
        assertThat(parts).hasSize(2);

        launcher.destroyForcibly().waitFor();

        for (ProcessHandle part : parts) {
            part.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void endsItsPartsBeforeItself() throws Exception {
        Process launcher = startServers();
        List<ProcessHandle> parts = parts();

        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void startsADeadPartAgainAndKeepsItsData() throws Exception {
        startServers();
        ProcessHandle redis = part("redis");

        redis.destroyForcibly();

        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (restarts("redis") == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(part("redis").pid()).isNotEqualTo(redis.pid());
        assertThat(status().getString("phase")).isEqualTo("READY");
    }

    @Test
    void saysThatItRunsAlready() throws Exception {
        startServers();

        Process second = launcher("infrastructure", PARTS).start();

        assertThat(new String(second.getInputStream().readAllBytes())).contains("runs already");
        assertThat(second.waitFor()).isEqualTo(1);
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessBuilder builder = launcher("up", "--only=redis");
            builder.environment().put("PORT", Integer.toString(other.getLocalPort()));
            Process up = builder.start();

            String said = new String(up.getErrorStream().readAllBytes());

            assertThat(said.strip())
                    .startsWith("Port " + other.getLocalPort() + " is taken")
                    .doesNotContain("\n");
            assertThat(up.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void namesThePartThatDoesNotStartAndShowsItsLog() throws Exception {
        Path data = home.resolve("data/postgresql");
        Files.createDirectories(data);
        Files.writeString(data.resolve("PG_VERSION"), "9\n");

        Process servers = launcher("infrastructure", PARTS).start();

        assertThat(new String(servers.getErrorStream().readAllBytes()))
                .contains("postgresql did not start. It ended with exit code 2.", "  | postgres: could not access");
        assertThat(servers.waitFor()).isEqualTo(1);
    }

    private Process startServers() throws IOException {
        Process launcher = launcher("infrastructure", PARTS)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        launchers.add(launcher);
        assertThat(launcher.inputReader().readLine()).startsWith("READY ");
        return launcher;
    }

    private ProcessBuilder launcher(String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "deploy/local/launcher/target/classes:deploy/local/launcher/target/lib/*",
                Main.class.getName()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(ROOT.toFile());
        builder.environment().put("SALES_ANALYTICS_HOME", home.toString());
        return builder;
    }

    private List<ProcessHandle> parts() throws IOException {
        return status().getJsonArray("parts").stream()
                .map(part ->
                        ProcessHandle.of(((JsonObject) part).getLong("pid")).orElseThrow())
                .toList();
    }

    private ProcessHandle part(String name) throws IOException {
        return ProcessHandle.of(state(name).getLong("pid")).orElseThrow();
    }

    private int restarts(String name) throws IOException {
        return state(name).getInteger("restarts");
    }

    private JsonObject state(String name) throws IOException {
        return status().getJsonArray("parts").stream()
                .map(JsonObject.class::cast)
                .filter(part -> part.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject status() throws IOException {
        return new JsonObject(Files.readString(home.resolve("run/status.json")));
    }
}
