package io.salesanalytics.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    /** {@code mvn -pl deploy/tests -am test -Dtest=DocumentsTest -Ddocuments.write} writes them anew. */
    private static final boolean WRITE = System.getProperty("documents.write") != null;

    @Test
    void sayWhatTheSourceSays() throws IOException {
        for (Map.Entry<String, String> document : Documents.all().entrySet()) {
            Path file = Repository.ROOT.resolve(document.getKey());
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, document.getValue());
            }
            assertThat(file)
                    .as("it is made from the source: write it anew with -Ddocuments.write (deploy/tests/README.md)")
                    .hasContent(document.getValue());
        }
    }

    @Test
    void explainEverySettingOfTheChart() {
        assertThat(ValuesTable.read(Repository.read("helm/sales-analytics/values.yaml")))
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(row.why()).as(row.key()).isNotEmpty());
    }
}
