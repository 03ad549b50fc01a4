package io.salesanalytics.validation.parquet;

import com.github.luben.zstd.ZstdDecompressCtx;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.salesanalytics.validation.source.FileRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Unpacks the pages of a Parquet file. A page that claims to become larger than any program writes is refused. */
final class PageCodecs implements CompressionCodecFactory {
    private static final int MOST_PAGE_BYTES = 128 << 20;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("nothing is written");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Decompressor(unpacking(codec));
    }

    @Override
    public void release() {}

    /** Unpacks bytes that become so many. */
    @FunctionalInterface
    private interface Unpacking {
        byte[] unpack(byte[] packed, int bytes) throws IOException;
    }

    private static Unpacking unpacking(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED -> (packed, bytes) -> packed;
            case SNAPPY -> (packed, bytes) -> unpack(new SnappyDecompressor(), packed, bytes);
            case LZ4_RAW -> (packed, bytes) -> unpack(new Lz4Decompressor(), packed, bytes);
            case ZSTD -> PageCodecs::zstd;
            case GZIP -> PageCodecs::gzip;
            case LZO, BROTLI, LZ4 ->
                throw new FileRefused(
                        "PARQUET_CODEC",
                        "The file is compressed with " + codec.name().toLowerCase(java.util.Locale.ROOT)
                                + ", which is not read here.",
                        "Write it with snappy, zstd, gzip or without compression.");
        };
    }

    private static byte[] unpack(io.airlift.compress.Decompressor decompressor, byte[] packed, int bytes) {
        byte[] unpacked = new byte[bytes];
        int length = decompressor.decompress(packed, 0, packed.length, unpacked, 0, bytes);
        return whole(unpacked, length);
    }

    private static byte[] zstd(byte[] packed, int bytes) {
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            return whole(context.decompress(packed, bytes), bytes);
        }
    }

    private static byte[] gzip(byte[] packed, int bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] unpacked = in.readNBytes(bytes);
            return whole(unpacked, unpacked.length == bytes && in.read() < 0 ? bytes : -1);
        }
    }

    private static byte[] whole(byte[] unpacked, int length) {
        if (length != unpacked.length) {
            throw ParquetTable.damaged();
        }
        return unpacked;
    }

    private record Decompressor(Unpacking unpacking) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput packed, int bytes) throws IOException {
            check(bytes);
            return BytesInput.from(unpacking.unpack(packed.toByteArray(), bytes));
        }

        @Override
        public void decompress(ByteBuffer input, int packedBytes, ByteBuffer output, int bytes) throws IOException {
            check(bytes);
            byte[] packed = new byte[packedBytes];
            input.get(packed);
            output.put(unpacking.unpack(packed, bytes));
        }

        private static void check(int bytes) {
            if (bytes < 0 || bytes > MOST_PAGE_BYTES) {
                throw new FileRefused(
                        "PARQUET_PAGE_TOO_LARGE",
                        "A page of the file unpacks to more than " + MOST_PAGE_BYTES + " bytes.",
                        "Write it with pages of a usual size, about 1 MiB.");
            }
        }

        @Override
        public void release() {}
    }
}
