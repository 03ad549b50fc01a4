package io.salesanalytics.ingest.resumable;

import io.salesanalytics.ingest.storage.ObjectWriter.InParts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request's right to add to an upload, and what it finds there.
 *
 * @param upload the upload
 * @param writer names this request; ended as soon as another one is given a turn
 * @param target where the parts go
 * @param bytes of the whole file
 * @param partBytes how many of them are in parts
 * @param hashState over those
 * @param restKey the object that holds the bytes after them, or null
 * @param restBytes how many these are
 * @param part the number of the next part
 */
record Turn(
        UUID upload,
        UUID writer,
        InParts target,
        long bytes,
        long partBytes,
        byte[] hashState,
        @Nullable String restKey,
        int restBytes,
        int part) {

    long offset() {
        return partBytes + restBytes;
    }
}
