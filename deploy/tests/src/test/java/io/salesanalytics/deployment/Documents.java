package io.salesanalytics.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents that follow from the source, so that they cannot fall behind it. */
final class Documents {
    private Documents() {}

    /** Each document's text by its path. */
    static Map<String, String> all() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("helm/sales-analytics/README.md", chart());
        documents.put("helm/sales-analytics/images.txt", images());
        documents.put("docs/operations/settings.md", settings());
        return documents;
    }

    private static String chart() {
        String rows = ValuesTable.read(Repository.read("helm/sales-analytics/values.yaml")).stream()
                .map(row -> "| `%s` | `%s` | %s |\n".formatted(row.key(), cell(row.value()), cell(row.why())))
                .collect(Collectors.joining());
        return """
                # sales-analytics

                The product on Kubernetes 1.30 or later, with Helm 3.14 or later, or 4. [Installing](../../docs/operations/install.md),
                [sizes](../../docs/operations/sizing.md), [security](../../docs/operations/security.md), [upgrading](UPGRADING.md).

                ```
                helm install sales helm/sales-analytics --values helm/sales-analytics/values-small.yaml
                helm test sales
                ```

                `values-small.yaml` brings everything along on one node; `values-production.yaml` runs several of each service on servers of
                yours; `values-examples/` shows how to name these (Strimzi, CloudNativePG, the Druid operator, AWS). A key that is mistyped or
                missing is refused. Images an installation pulls are in `images.txt`.

                ## Settings

                This table is made from `values.yaml`.

                | Key | Default | Meaning |
                |---|---|---|
                """
                + rows;
    }

    private static String images() {
        return Chart.pods(Chart.render(Repository.CHART.resolve("ci/default-values.yaml"))).stream()
                .flatMap(Chart::containers)
                .map(container -> container.path("image").asText() + "\n")
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    private static String settings() {
        String intro =
                """
                # Settings of the services

                Every one can be set by its environment variable: `services.<name>.env` in the chart, `environment` in Compose. Servers,
                secrets and ports are set by chart and Compose themselves. This page is made from the source.
                """;
        return intro + Repository.SERVICES.stream().map(Documents::settingsOf).collect(Collectors.joining());
    }

    private static String settingsOf(String service) {
        Stream<String> rows = Settings.properties(service).stream().map(property -> "| `%s` | %s | %s |\n"
                .formatted(
                        property.variable(),
                        property.value().isEmpty() ? "" : "`" + cell(property.value()) + "`",
                        cell(property.why())));
        String table = rows.collect(Collectors.joining());
        return table.isEmpty()
                ? ""
                : "\n## " + service + "\n\n| Variable | Default | Meaning |\n|---|---|---|\n" + table;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
