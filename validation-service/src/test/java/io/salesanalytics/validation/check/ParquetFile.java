package io.salesanalytics.validation.check;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes Parquet files of any schema and compression. */
final class ParquetFile {
    private ParquetFile() {}

    /** @param folder where it may write for a moment */
    static byte[] of(Path folder, String schema, CompressionCodecName codec, int rows, BiConsumer<Group, Integer> fill)
            throws IOException {
        return of(folder, schema, codec, Pages.USUAL, rows, fill);
    }

    /**
     * How pages are written.
     *
     * @param version of the pages, which have other encodings too
     * @param dictionary up to how many bytes values are kept in a dictionary, 0 for never
     * @param bytes how long a page is
     */
    record Pages(WriterVersion version, int dictionary, int bytes) {
        static final Pages USUAL = new Pages(WriterVersion.PARQUET_1_0, 1 << 20, 4096);
    }

    static byte[] of(
            Path folder,
            String schema,
            CompressionCodecName codec,
            Pages pages,
            int rows,
            BiConsumer<Group, Integer> fill)
            throws IOException {
        MessageType type = MessageTypeParser.parseMessageType(schema);
        Path path = Files.createTempDirectory(folder, "parquet").resolve("sales.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(path))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .withCodecFactory(new Compressors())
                .withCompressionCodec(codec)
                .withWriterVersion(pages.version())
                .withDictionaryEncoding(pages.dictionary() > 0)
                .withDictionaryPageSize(Math.max(1, pages.dictionary()))
                .withPageSize(pages.bytes())
                .withRowGroupSize(20_000L)
                .build()) {
            for (int i = 0; i < rows; i++) {
                Group row = new SimpleGroupFactory(type).newGroup();
                fill.accept(row, i);
                writer.write(row);
            }
        }
        byte[] file = Files.readAllBytes(path);
        Files.delete(path);
        Files.delete(path.getParent());
        return file;
    }

    /** Packs pages. */
    private static final class Compressors implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            return new BytesInputCompressor() {
                @Override
                public BytesInput compress(BytesInput bytes) throws IOException {
                    return BytesInput.from(pack(codec, bytes.toByteArray()));
                }

                @Override
                public CompressionCodecName getCodecName() {
                    return codec;
                }

                @Override
                public void release() {}
            };
        }

        private static byte[] pack(CompressionCodecName codec, byte[] bytes) throws IOException {
            return switch (codec) {
                case SNAPPY -> pack(new SnappyCompressor(), bytes);
                case LZ4_RAW -> pack(new Lz4Compressor(), bytes);
                case ZSTD -> Zstd.compress(bytes);
                case GZIP -> {
                    ByteArrayOutputStream packed = new ByteArrayOutputStream();
                    try (OutputStream out = new GZIPOutputStream(packed)) {
                        out.write(bytes);
                    }
                    yield packed.toByteArray();
                }
                default -> bytes;
            };
        }

        private static byte[] pack(io.airlift.compress.Compressor compressor, byte[] bytes) {
            byte[] packed = new byte[compressor.maxCompressedLength(bytes.length)];
            return Arrays.copyOf(packed, compressor.compress(bytes, 0, bytes.length, packed, 0, packed.length));
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException("nothing is read");
        }

        @Override
        public void release() {}
    }
}
