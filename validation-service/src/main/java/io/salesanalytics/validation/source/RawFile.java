package io.salesanalytics.validation.source;

import java.io.IOException;
import java.io.InputStream;

/** A file as it was sent. It is read more than once and never held in memory whole. */
public interface RawFile {

    /** The name it was sent under, without any path. */
    String name();

    /** Its length in bytes. */
    long bytes();

    /** Opens it at its first byte; the caller closes. */
    InputStream open() throws IOException;
}
