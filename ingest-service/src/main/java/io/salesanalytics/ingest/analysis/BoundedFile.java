package io.salesanalytics.ingest.analysis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file as it comes in, up to a limit. Remembers how its reading ended, whoever did the reading. */
final class BoundedFile extends FilterInputStream {
    private final long most;
    private long bytes;
    private boolean broken;
    private boolean ended;

    BoundedFile(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n;
        try {
            n = super.read(target, offset, length);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
        ended |= n < 0;
        bytes += Math.max(n, 0);
        if (isTooLarge()) {
            throw new IOException("the file is larger than it may be");
        }
        return n;
    }

    /** The next part of the form is asked for from the stream below. */
    @Override
    public void close() {}

    /** Whether it was read to its end and had nothing; one that nobody read may have anything. */
    boolean isEmpty() {
        return ended && bytes == 0;
    }

    boolean isTooLarge() {
        return bytes > most;
    }

    /** Whether the sender broke off. */
    boolean isBroken() {
        return broken;
    }
}
