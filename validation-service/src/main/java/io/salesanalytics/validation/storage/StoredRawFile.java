package io.salesanalytics.validation.storage;

import io.salesanalytics.contracts.StoredFile;
import io.salesanalytics.validation.source.RawFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** A raw file in S3. */
record StoredRawFile(S3Client s3, StoredFile file, String name) implements RawFile {

    @Override
    public long bytes() {
        return file.bytes();
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return new Abandonable(
                    s3.getObject(request -> request.bucket(file.bucket()).key(file.key())));
        } catch (SdkException e) {
            throw new IOException("cannot open " + file.key() + ": " + e.getMessage(), e);
        }
    }

    /** Closed before its end, the connection is cut: reading the rest of a large file only to drop it takes long. */
    private static final class Abandonable extends FilterInputStream {
        private final ResponseInputStream<GetObjectResponse> content;
        private boolean ended;

        Abandonable(ResponseInputStream<GetObjectResponse> content) {
            super(content);
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            ended |= b < 0;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            ended |= n < 0;
            return n;
        }

        @Override
        public void close() throws IOException {
            if (ended) {
                super.close();
            } else {
                content.abort();
            }
        }
    }
}
