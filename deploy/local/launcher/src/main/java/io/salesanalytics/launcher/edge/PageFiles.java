package io.salesanalytics.launcher.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.MimeMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The built page, held in memory with a compressed copy: a few megabytes. Unknown paths are views of the page. */
final class PageFiles {
    private static final String INDEX = "/index.html";
    /** Their names carry a hash of their content. */
    private static final String HASHED = "/assets/";

    private static final List<String> WORTH_COMPRESSING =
            List.of(".html", ".js", ".css", ".svg", ".json", ".map", ".txt", ".webmanifest", ".ico", ".wasm");
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final Map<String, PageFile> files;

    private PageFiles(Map<String, PageFile> files) {
        this.files = files;
    }

    /** Reads all files of the folder; with none there, every path answers that the page is not built. */
    static PageFiles read(Path folder) throws IOException {
        Map<String, PageFile> files = new HashMap<>();
        if (Files.isDirectory(folder)) {
            List<Path> paths;
            try (Stream<Path> found = Files.walk(folder)) {
                paths = found.filter(Files::isRegularFile).toList();
            }
            for (Path path : paths) {
                files.put("/" + folder.relativize(path), PageFile.read(path));
            }
        }
        return new PageFiles(files);
    }

    void serve(HttpServerRequest request, String correlationId) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            new Problem(405, "METHOD_NOT_ALLOWED", "Method not allowed", "The page's files can only be read.")
                    .answer(request, correlationId);
            return;
        }
        String path = request.path();
        PageFile file = files.get(path);
        if (file == null && !path.startsWith(HASHED)) {
            path = INDEX;
            file = files.get(INDEX);
        }
        if (file == null) {
            (files.isEmpty()
                            ? new Problem(
                                    503, "PAGE_NOT_BUILT", "Page not built", "Build dashboard-ui, then start again.")
                            : Problem.notFound())
                    .answer(request, correlationId);
            return;
        }
        answer(request, path, file);
    }

    private static void answer(HttpServerRequest request, String path, PageFile file) {
        HttpServerResponse response = request.response();
        protect(response);
        response.putHeader(
                HttpHeaders.CACHE_CONTROL,
                path.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "no-cache");
        response.putHeader(HttpHeaders.ETAG, file.tag()).putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (file.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        Buffer compressed = accepted != null && accepted.contains("gzip") ? file.compressed() : null;
        if (compressed != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        Buffer body = compressed == null ? file.plain() : compressed;
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static void protect(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    private record PageFile(String type, String tag, Buffer plain, @Nullable Buffer compressed) {
        static PageFile read(Path path) throws IOException {
            byte[] content = Files.readAllBytes(path);
            CRC32 sum = new CRC32();
            sum.update(content);
            String name = path.getFileName().toString();
            return new PageFile(
                    type(name),
                    "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(content.length) + "\"",
                    Buffer.buffer(content),
                    WORTH_COMPRESSING.stream().anyMatch(name::endsWith) ? Buffer.buffer(compress(content)) : null);
        }

        private static String type(String name) {
            String type = MimeMapping.getMimeTypeForFilename(name);
            if (type == null) {
                return "application/octet-stream";
            }
            return type.startsWith("text/") || type.endsWith("javascript") ? type + "; charset=utf-8" : type;
        }

        private static byte[] compress(byte[] content) throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(content);
            }
            return compressed.toByteArray();
        }
    }
}
