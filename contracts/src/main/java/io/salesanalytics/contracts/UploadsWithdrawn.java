package io.salesanalytics.contracts;

import java.util.List;
import java.util.UUID;

/**
 * Uploads whose rows shall count no more. They are named one by one, so that this does not touch an upload that came
 * after it. What the data source consists of then is told by {@link DataSourcePublished}, as after every change.
 *
 * @param tenant the tenant's name
 * @param dataSource the data source's name
 * @param taskIds the uploads
 */
public record UploadsWithdrawn(String tenant, String dataSource, List<UUID> taskIds) {

    /** The key of the record, the same as that of the uploads' own: {@code tenant/dataSource}. */
    public String key() {
        return tenant + "/" + dataSource;
    }
}
