package io.salesanalytics.validation.cleanfile;

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
    /** A file to be written. */
    public interface Target {
        /** Opens it, when the first row for it comes. */
        OutputStream open() throws IOException;

        /** Drops what was written since it was opened: it may be opened again. */
        void drop() throws IOException;
    }

    /** Rows as they will stand in the files. */
    public record Encoded(byte[] clean, byte[] held) {}

    private final @Nullable Target clean;
    private final @Nullable Target quarantine;
    private final ConcurrentLinkedQueue<FrameEncoder> encoders = new ConcurrentLinkedQueue<>();
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
                clean == null ? new byte[0] : compress(rows.clean()),
                quarantine == null ? new byte[0] : rows.held().toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] compress(TextBuffer lines) {
        if (lines.length() == 0) {
            return new byte[0];
        }
        FrameEncoder idle = encoders.poll();
        FrameEncoder encoder = idle == null ? new FrameEncoder() : idle;
        byte[] frame = encoder.encode(lines);
        encoders.add(encoder);
        return frame;
    }

    /** Writes the rows that follow. */
    public void write(Encoded rows) throws IOException {
        if (rows.clean.length > 0) {
            if (cleanFile == null) {
                cleanFile = open(clean);
                cleanFile.write(compress(header("__time,__row,").append('\n')));
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

    /** Drops all rows written so far, as if none had come. */
    public void drop() throws IOException {
        if (clean != null && cleanFile != null) {
            clean.drop();
            cleanFile = null;
        }
        if (quarantine != null && quarantineFile != null) {
            quarantine.drop();
            quarantineFile = null;
        }
    }

    private TextBuffer header(String front) {
        TextBuffer line = new TextBuffer(256).append(front);
        for (int i = 0; i < names.size(); i++) {
            CsvText.append(i == 0 ? line : line.append(','), names.get(i));
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        encoders.forEach(FrameEncoder::close);
        encoders.clear();
        if (cleanFile != null) {
            cleanFile.close();
        }
        if (quarantineFile != null) {
            quarantineFile.close();
        }
    }
}
