package io.salesanalytics.ingest.resumable;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** The words of the tus protocol, version 1.0.0, and what every request and answer of it carries. */
final class Tus {
    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,expiration,termination";
    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";
    static final String CONTENT_TYPE = "application/offset+octet-stream";

    /** Ours: the task that the upload has become. */
    static final String TASK = "Upload-Task";

    private Tus() {}

    /** Marks what speaks the protocol. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Spoken {}

    /** Refuses other versions, and names ours in every answer. */
    @Spoken
    @Provider
    static final class VersionFilter implements ContainerRequestFilter, ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            boolean asked = request.getMethod().equals("OPTIONS");
            if (!asked && !VERSION.equals(request.getHeaderString(RESUMABLE))) {
                throw new ProblemException(
                        IngestError.TUS_VERSION_UNSUPPORTED,
                        "Send Tus-Resumable: " + VERSION + ".",
                        Map.of(),
                        Map.of("Tus-Version", VERSION));
            }
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle(RESUMABLE, VERSION);
        }
    }
}
