package io.salesanalytics.contracts;

import java.util.UUID;

/**
 * Which upload an event is about.
 *
 * @param tenant the tenant's name, {@code [a-z][a-z0-9-]{0,30}}
 * @param dataSource the data source's name, {@code [a-z][a-z0-9_-]{0,62}}, unique within the tenant
 * @param taskId the upload's id
 * @param attempt 1 for the first run, one more for each retry or decision; an event of an older attempt is out of date
 * @param filename the name the file was sent under, without any path
 */
public record TaskRef(String tenant, String dataSource, UUID taskId, int attempt, String filename) {

    /** The key of every record about this upload: {@code tenant/dataSource}. */
    public String key() {
        return tenant + "/" + dataSource;
    }
}
