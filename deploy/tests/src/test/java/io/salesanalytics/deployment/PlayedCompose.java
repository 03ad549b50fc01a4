package io.salesanalytics.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Compose file, started from a copy of its folder with secrets of its own. */
final class PlayedCompose implements AutoCloseable {
    static final int PORT = 18120;
    static final String BASE = "http://127.0.0.1:" + PORT;

    private static final Path FOLDER = Path.of("target/compose").toAbsolutePath();
    private static final String PROJECT = "sales-analytics-test";

    /** A line of the edge about an answer, with the address of who gave it. */
    private static final Pattern ANSWER = Pattern.compile("\"GET /api/kpis/summary\" 200 \\d+ [\\d.]+ (\\S+) \\[");

    private final List<String> program;

    /** @param program {@code docker compose} or {@code docker-compose} */
    PlayedCompose(String program) throws IOException {
        this.program = List.of(program.split(" "));
        Files.createDirectories(FOLDER);
        for (String name : List.of("druid.env", "druid.sql", "make-env")) {
            Files.writeString(FOLDER.resolve(name), Repository.read("deploy/compose/" + name));
        }
        // The first Compose knows no name within the file.
        Files.writeString(
                FOLDER.resolve("compose.yaml"),
                Repository.read("deploy/compose/compose.yaml").replaceAll("(?m)^name:.*\n", ""));
        close();
        Files.deleteIfExists(FOLDER.resolve(".env"));
        Program.run(FOLDER, Map.of("PORT", Integer.toString(PORT)), List.of("sh", "make-env"));
    }

    void up() {
        compose("up", "--detach");
        Client.awaitReady(PORT, "/-/ready");
    }

    void down() {
        compose("down");
    }

    void scaleGateways(int count) {
        compose("up", "--detach", "--scale", "analytics-gateway=" + count);
    }

    /** Ends each container of a service and starts it again; returns when all are well. */
    void restart(String service) {
        compose("restart", service);
        Client.await(service + " to be well again", () -> containers("{{.Status}}").stream()
                .noneMatch(status -> status.contains("starting") || status.contains("unhealthy")));
    }

    /** How many gateways have answered a question since then, by the edge's log. */
    long gatewaysThatAnswered(Instant since) {
        String edge = containers("{{.Names}}").stream()
                .filter(name -> name.contains("edge"))
                .findFirst()
                .orElseThrow();
        return ANSWER.matcher(docker("logs", "--since", since.toString(), edge))
                .results()
                .map(answer -> answer.group(1))
                .distinct()
                .count();
    }

    private List<String> containers(String format) {
        return docker("ps", "--filter", "label=com.docker.compose.project=" + PROJECT, "--format", format)
                .lines()
                .toList();
    }

    private static String docker(String... words) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        return Program.run(FOLDER, Map.of(), command);
    }

    /** Everything all containers have printed. */
    String logs() {
        return compose("logs", "--no-color");
    }

    Map<String, String> secrets() throws IOException {
        return Files.readAllLines(FOLDER.resolve(".env")).stream()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair[0].matches(".*(PASSWORD|KEY)"))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** Takes everything away, data included. */
    @Override
    public void close() {
        if (Files.exists(FOLDER.resolve(".env"))) {
            compose("down", "--volumes");
        }
    }

    private String compose(String... words) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--project-name", PROJECT, "--file", "compose.yaml"));
        command.addAll(List.of(words));
        return Program.run(FOLDER, Map.of(), command);
    }
}
