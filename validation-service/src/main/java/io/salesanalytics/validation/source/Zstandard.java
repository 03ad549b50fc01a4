package io.salesanalytics.validation.source;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks zstd; by itself, so that other files need not load the library. */
final class Zstandard extends FilterInputStream {
    private Zstandard(InputStream in) {
        super(in);
    }

    static InputStream unpack(InputStream packed) throws IOException {
        return new Zstandard(new ZstdInputStream(packed));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (ZstdIOException e) {
            throw Unpacked.damaged();
        }
    }
}
