package io.salesanalytics.contracts;

/**
 * An object in S3.
 *
 * @param bucket the tenant's bucket
 * @param key the object's key, such as {@code uploads/sales/<taskId>/march.csv}
 * @param bytes its length
 * @param sha256 the SHA-256 of its bytes as 64 lower-case hexadecimal digits
 */
public record StoredFile(String bucket, String key, long bytes, String sha256) {}
