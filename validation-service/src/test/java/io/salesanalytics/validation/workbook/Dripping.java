package io.salesanalytics.validation.workbook;

import java.io.ByteArrayInputStream;

/** Gives a few bytes at a time. */
final class Dripping extends ByteArrayInputStream {
    private final int most;

    Dripping(byte[] bytes, int most) {
        super(bytes);
        this.most = most;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, most));
    }
}
