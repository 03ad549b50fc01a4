package io.salesanalytics.validation.judgement;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Hashes of rows in a temporary file, parted by their first bits, so that each part of them fits into memory. */
final class SpilledHashes implements Closeable {
    private static final int PART_BITS = 7;
    private static final int ENTRY = 2 * Long.BYTES;
    private static final int BUFFER = 1024 * ENTRY;

    private final FileChannel file;
    private final ByteBuffer[] waiting = new ByteBuffer[1 << PART_BITS];
    private final List<List<Long>> positions = new ArrayList<>();
    private long end;

    SpilledHashes() throws IOException {
        Path path = Files.createTempFile("rows", ".hashes");
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = ByteBuffer.allocateDirect(BUFFER);
            positions.add(new ArrayList<>());
        }
    }

    void add(long hash, long line) throws IOException {
        int part = (int) (hash >>> (Long.SIZE - PART_BITS));
        ByteBuffer buffer = waiting[part];
        buffer.putLong(hash).putLong(line);
        if (!buffer.hasRemaining()) {
            positions.get(part).add(end);
            buffer.flip();
            while (buffer.hasRemaining()) {
                end += file.write(buffer, end);
            }
            buffer.clear();
        }
    }

    /** Tells the line of each row whose hash was added before. */
    void forEachRepeated(LongConsumer lines) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        for (int part = 0; part < waiting.length; part++) {
            HashTable seen = new HashTable();
            for (long position : positions.get(part)) {
                buffer.clear();
                while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {
                    continue;
                }
                compare(buffer.flip(), seen, lines);
            }
            compare(waiting[part].flip(), seen, lines);
        }
    }

    private static void compare(ByteBuffer entries, HashTable seen, LongConsumer lines) {
        while (entries.hasRemaining()) {
            long hash = entries.getLong();
            long line = entries.getLong();
            if (!seen.add(hash)) {
                lines.accept(line);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
