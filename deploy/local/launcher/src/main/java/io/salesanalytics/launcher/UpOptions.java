package io.salesanalytics.launcher;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of {@code ./dev up} or {@code ./dev work}.
 *
 * @param port the public one, from {@code PORT}
 * @param inDevelopment the part that runs in live-reload mode
 * @param isWithSample whether an empty store gets the sample file
 * @param isInBackground whether another command waits for this one and shows the summary
 * @param only names of the parts to run; none named means all
 */
record UpOptions(
        int port, @Nullable String inDevelopment, boolean isWithSample, boolean isInBackground, List<String> only) {
    private static final String STANDARD_PORT = "8080";
    private static final String ONLY = "--only=";

    static UpOptions of(List<String> arguments, @Nullable String inDevelopment) {
        List<String> only = arguments.stream()
                .filter(argument -> argument.startsWith(ONLY))
                .flatMap(argument -> List.of(argument.substring(ONLY.length()).split(",")).stream())
                .toList();
        return new UpOptions(
                publicPort(),
                inDevelopment,
                !arguments.contains("--no-sample") && only.isEmpty(),
                arguments.contains("--background"),
                only);
    }

    String url() {
        return "http://localhost:" + port;
    }

    boolean includes(String part) {
        return only.isEmpty() || only.contains(part);
    }

    private static int publicPort() {
        String chosen = Optional.ofNullable(System.getenv("PORT"))
                .filter(text -> !text.isBlank())
                .orElse(STANDARD_PORT);
        if (!chosen.matches("\\d{1,5}") || Integer.parseInt(chosen) > 65535 || Integer.parseInt(chosen) == 0) {
            throw new LaunchFailure("PORT must be a number from 1 to 65535, not '" + chosen + "'.");
        }
        return Integer.parseInt(chosen);
    }
}
