package io.salesanalytics.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.upload.MultipartParts.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartPartsTest {
    private static final String TYPE = "multipart/form-data; boundary=\"cut here\"";

    @Test
    void readsFieldsAndFilesInTheirOrder() throws IOException {
        String body = part("name=\"file\"; filename=\"März.csv\"", "a,b\r\n1,2\r\n") + part("name=dataSource", "sales")
                + "--cut here--\r\n";

        assertThat(read(body)).containsExactly("file|März.csv|a,b\r\n1,2\r\n", "dataSource|null|sales");
    }

    @Test
    void skipsWhatIsLeftUnread() throws IOException {
        var parts = parts(part("name=a", "x".repeat(200_000)) + part("name=b", "y") + "--cut here--");

        parts.next();

        assertThat(parts.next()).isNotNull().extracting(Part::name).isEqualTo("b");
        assertThat(parts.next()).isNull();
    }

    @Test
    void failsWhenTheBodyEndsEarly() {
        assertThatThrownBy(() -> read("--cut here\r\nContent-Disposition: form-data; name=a\r\n\r\nhalf"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void wantsABoundary() {
        assertThatThrownBy(() -> new MultipartParts(new ByteArrayInputStream(new byte[0]), "multipart/form-data"))
                .isInstanceOf(ProblemException.class);
    }

    private static String part(String disposition, String content) {
        return "--cut here\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static MultipartParts parts(String body) throws IOException {
        return new MultipartParts(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), TYPE);
    }

    private static List<String> read(String body) throws IOException {
        List<String> read = new ArrayList<>();
        var parts = parts(body);
        for (Part part = parts.next(); part != null; part = parts.next()) {
            String content = new String(part.content().readAllBytes(), StandardCharsets.UTF_8);
            read.add(part.name() + "|" + part.filename() + "|" + content);
        }
        return read;
    }
}
