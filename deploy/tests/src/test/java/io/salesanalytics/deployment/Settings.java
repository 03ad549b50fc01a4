package io.salesanalytics.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service can be told, as its source says. */
final class Settings {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern SETTING = Pattern.compile(
            "/\\*\\*(?<why>(?:(?!\\*/).)*)\\*/\\s*(?:@WithDefault\\(\"(?<value>[^\"]*)\"\\)\\s*)?"
                    + "[A-Za-z<>, .]+ (?<name>[a-z][A-Za-z]*)\\(\\);",
            Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile("(?m)^%s=(.*)$");

    private Settings() {}

    /**
     * One property.
     *
     * @param name as in a properties file
     * @param value its default; empty where the service's own settings give it, or nothing does
     * @param why what it is for, and what more or less of it costs
     */
    record Property(String name, String value, String why) {
        /** The environment variable that sets it. */
        String variable() {
            return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        }
    }

    /** The environment variables that a service's settings name. */
    static Set<String> variables(String service) {
        return Stream.of(
                        Repository.read(service + "/src/main/resources/application.properties"),
                        Repository.read("service-chassis/src/main/resources/META-INF/microprofile-config.properties"))
                .flatMap(text -> VARIABLE.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The value of a property in a service's settings. */
    static List<String> values(String service, String name) {
        Matcher found = Pattern.compile(SOURCE.pattern().formatted(name))
                .matcher(Repository.read(service + "/src/main/resources/application.properties"));
        return found.results().map(result -> result.group(1)).toList();
    }

    /** The properties of a service's own features. */
    static List<Property> properties(String service) {
        List<Property> properties = new ArrayList<>();
        for (Path source : Repository.sources(service)) {
            String text = read(source);
            Matcher mapping = MAPPING.matcher(text);
            if (mapping.find()) {
                String body = text.substring(mapping.end());
                SETTING.matcher(body)
                        .results()
                        .map(found -> property(mapping.group(1), found))
                        .forEach(properties::add);
            }
        }
        return properties;
    }

    private static Property property(String prefix, MatchResult found) {
        String why = found.group(1)
                .replaceAll("\\s*\\n\\s*\\*", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .strip();
        String value = found.group(2) == null ? "" : found.group(2);
        return new Property(
                prefix + "." + found.group(3).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), value, why);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
