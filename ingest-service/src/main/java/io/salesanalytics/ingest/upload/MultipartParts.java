package io.salesanalytics.ingest.upload;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/** The parts of a {@code multipart/form-data} body, one after the other, as they come in; nothing is kept. */
public final class MultipartParts {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int MOST_HEADER_BYTES = 8 << 10;
    private static final String DISPOSITION = "content-disposition:";

    private final MultipartInput input;
    private boolean started;

    /**
     * Begins with a body.
     *
     * @param contentType the body's, with its boundary
     */
    public MultipartParts(InputStream body, String contentType) throws IOException {
        @Nullable String boundary = parameters(contentType).get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new ProblemException(
                    IngestError.UPLOAD_MALFORMED, "The Content-Type of a multipart body has to name its boundary.");
        }
        this.input = MultipartInput.builder()
                .setInputStream(body)
                .setBufferSize(BUFFER_BYTES)
                .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                .setMaxPartHeaderSize(MOST_HEADER_BYTES)
                .get();
        input.setHeaderCharset(StandardCharsets.UTF_8);
    }

    /** The next part, or null after the last. What is left of the one before is skipped. */
    @Nullable
    public Part next() throws IOException {
        boolean more = started ? skipToNext() : input.skipPreamble();
        started = true;
        return more ? part(input.readHeaders()) : null;
    }

    /**
     * A part.
     *
     * @param name its name in the form, empty when it has none
     * @param filename the file's name, or null where it is no file
     * @param content its bytes, to be read before the next part is asked for
     */
    public record Part(String name, @Nullable String filename, InputStream content) {}

    private boolean skipToNext() throws IOException {
        input.discardBodyData();
        return input.readBoundary();
    }

    private Part part(String headers) throws IOException {
        Map<String, String> disposition = Map.of();
        for (String line : headers.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith(DISPOSITION)) {
                disposition = parameters(line.substring(DISPOSITION.length()));
            }
        }
        String name = disposition.getOrDefault("name", "");
        return new Part(name, disposition.get("filename"), input.newInputStream());
    }

    private static Map<String, String> parameters(String header) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }
}
