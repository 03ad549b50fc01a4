package io.salesanalytics.schema.version;

import io.salesanalytics.contracts.Column;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a data source's schema.
 *
 * @param version 1 for the first
 * @param columns its columns, with the figures of the file that each was first seen in
 * @param taskId the upload that led to it
 * @param createdAt when
 */
public record SchemaVersion(int version, List<Column> columns, UUID taskId, Instant createdAt) {}
