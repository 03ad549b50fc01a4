package io.salesanalytics.ingest.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.contracts.ValidationReport;
import io.salesanalytics.ingest.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** The reports that validation writes beside its clean files. */
@ApplicationScoped
public class Reports {
    private static final Logger LOG = Logger.getLogger(Reports.class);
    private static final String QUARANTINE = "quarantine.csv";

    private final ObjectStore store;
    private final ObjectMapper json;

    @Inject
    Reports(ObjectStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** A report; empty when it is not there, cannot be read now, or is no report. */
    public Optional<ValidationReport> find(String bucket, String key) {
        try (InputStream content = store.open(bucket, key).orElse(null)) {
            return content == null ? Optional.empty() : Optional.of(json.readValue(content, ValidationReport.class));
        } catch (IOException | SdkException e) {
            LOG.warnf("report not read: bucket=%s key=%s, %s", bucket, key, e.getMessage());
            return Optional.empty();
        }
    }

    /** The rows held back, as CSV, to be closed by the caller; they lie beside the report. */
    Optional<InputStream> quarantine(String bucket, String reportKey) {
        return store.open(bucket, reportKey.substring(0, reportKey.lastIndexOf('/') + 1) + QUARANTINE);
    }
}
