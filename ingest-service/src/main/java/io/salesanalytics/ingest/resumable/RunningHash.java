package io.salesanalytics.ingest.resumable;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * The SHA-256 of a file's beginning, which can be written down and gone on with elsewhere. Java's own cannot, and reading
 * the file once more at its end would keep the sender of a large one waiting for minutes.
 */
final class RunningHash {
    private final SHA256Digest digest;

    private RunningHash(SHA256Digest digest) {
        this.digest = digest;
    }

    static RunningHash begin() {
        return new RunningHash(new SHA256Digest());
    }

    /** Goes on from what {@link #state} gave. */
    static RunningHash resume(byte[] state) {
        return new RunningHash(new SHA256Digest(state));
    }

    void add(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
    }

    byte[] state() {
        return digest.getEncodedState();
    }

    /** The hash of all that was added, as hexadecimal digits. */
    String hex() {
        byte[] hash = new byte[digest.getDigestSize()];
        new SHA256Digest(digest).doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
