package io.salesanalytics.validation.cleanfile;

import com.github.luben.zstd.ZstdCompressCtx;
import io.salesanalytics.validation.judgement.CsvText;
import io.salesanalytics.validation.judgement.JudgedRows;
import io.salesanalytics.validation.record.TextBuffer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Writes judged rows: the clean ones as CSV in zstd frames that follow each other, those held back as plain CSV with the
 * file's own columns, {@code _repair} where any repair is proposed, {@code _row} and {@code _reason}. The same rows give the same bytes.
 */
public final class RowFiles implements Closeable {
    /** Fast and small enough: the file is read once, by the loading. */
    private static final int LEVEL = 1;

    /** Opens a file for writing, when the first row for it comes. */
    @FunctionalInterface
    public interface Target {
        OutputStream open() throws IOException;
    }

    /** Rows as they will stand in the files. */
    public record Encoded(byte[] clean, byte[] held) {}

    private final @Nullable Target clean;
    private final @Nullable Target quarantine;
    private final ConcurrentLinkedQueue<ZstdCompressCtx> compressors = new ConcurrentLinkedQueue<>();
    private List<String> names = List.of();
    private String heldColumns = "";
    private @Nullable OutputStream cleanFile;
    private @Nullable OutputStream quarantineFile;

    /** Either target may be null: its rows are then not written. */
    public RowFiles(@Nullable Target clean, @Nullable Target quarantine) {
        this.clean = clean;
        this.quarantine = quarantine;
    }

    /** Writes nothing. */
    public static RowFiles nowhere() {
        return new RowFiles(null, null);
    }

    /**
     * Sets the columns' names, before the first row.
     *
     * @param repairs whether repairs are proposed for rows held back
     */
    public void begin(List<String> columnNames, boolean repairs) {
        names = columnNames;
        heldColumns = (repairs ? ",_repair" : "") + ",_row,_reason";
    }

    /** Encodes rows for {@link #write}; several threads may do so at once. */
    public Encoded encode(JudgedRows rows) {
        return new Encoded(
                clean == null ? new byte[0] : compress(Utf8.bytes(rows.clean())),
                quarantine == null ? new byte[0] : Utf8.bytes(rows.held()));
    }

    private byte[] compress(byte[] lines) {
        if (lines.length == 0) {
            return lines;
        }
        ZstdCompressCtx idle = compressors.poll();
        ZstdCompressCtx compressor = idle == null ? new ZstdCompressCtx().setLevel(LEVEL) : idle;
        byte[] frame = compressor.compress(lines);
        compressors.add(compressor);
        return frame;
    }

    /** Writes the rows that follow. */
    public void write(Encoded rows) throws IOException {
        if (rows.clean.length > 0) {
            if (cleanFile == null) {
                cleanFile = open(clean);
                cleanFile.write(compress((header("__time,__row,") + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            cleanFile.write(rows.clean);
        }
        if (rows.held.length > 0) {
            if (quarantineFile == null) {
                quarantineFile = open(quarantine);
                quarantineFile.write((header("") + heldColumns + "\n").getBytes(StandardCharsets.UTF_8));
            }
            quarantineFile.write(rows.held);
        }
    }

    private static OutputStream open(@Nullable Target target) throws IOException {
        if (target == null) {
            throw new IllegalStateException("nothing is to be written");
        }
        return target.open();
    }

    private String header(String front) {
        TextBuffer line = new TextBuffer(256).append(front);
        for (int i = 0; i < names.size(); i++) {
            CsvText.append(i == 0 ? line : line.append(','), names.get(i));
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        compressors.forEach(ZstdCompressCtx::close);
        compressors.clear();
        if (cleanFile != null) {
            cleanFile.close();
        }
        if (quarantineFile != null) {
            quarantineFile.close();
        }
    }
}
