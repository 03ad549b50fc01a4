package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells of a workbook refer to by number, packed in blocks: a million of them cost what they hold. */
final class SharedStrings {
    private static final int BLOCK = 1 << 16;
    private static final long MOST_CHARS = 48L << 20;
    private static final byte[] OPENS = "<si><t>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSES = "</t></si>".getBytes(StandardCharsets.US_ASCII);

    private final List<char[]> blocks = new ArrayList<>();
    /** Where each text begins: the block in the upper bits, the place in the lower 32. */
    private long[] starts = new long[1024];

    private int[] lengths = new int[1024];
    private int count;
    private int filled = BLOCK;
    private long chars;

    /** Reads {@code sharedStrings.xml}; a workbook without one has no such texts. */
    static SharedStrings of(@Nullable InputStream part) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (part != null) {
            try (XmlScanner xml = XmlScanner.xml(part)) {
                strings.read(xml);
            }
        }
        return strings;
    }

    private void read(XmlScanner xml) throws IOException {
        SheetRow text = new SheetRow();
        while (xml.next()) {
            if (xml.opens("si")) {
                text.begin(0, false);
                text.cell(0, SheetRow.Kind.TEXT, NumberFormat.PLAIN);
                if (!xml.isEmpty()) {
                    richText(xml, text, "si");
                }
                add(text);
            }
            readPlain(xml);
        }
    }

    /** Reads the texts that follow as far as they are written as nearly all are, {@code <si><t>Mug</t></si>}. */
    private void readPlain(XmlScanner xml) {
        byte[] bytes = xml.bytes();
        int limit = xml.limit();
        int at = xml.position();
        while (limit - at > OPENS.length && starts(bytes, at, limit, OPENS)) {
            int from = at + OPENS.length;
            int to = from;
            while (to < limit && isPlain(bytes[to])) {
                to++;
            }
            if (!starts(bytes, to, limit, CLOSES)) {
                break;
            }
            addPlain(bytes, from, to);
            at = to + CLOSES.length;
        }
        xml.passTo(at);
    }

    private static boolean starts(byte[] bytes, int at, int limit, byte[] with) {
        return limit - at >= with.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    /** ASCII that stands for itself. */
    private static boolean isPlain(byte b) {
        return b >= 0 && b != '<' && b != '&' && b != '_';
    }

    private void addPlain(byte[] bytes, int from, int to) {
        char[] block = room(to - from);
        for (int i = from; i < to; i++) {
            block[filled++] = (char) bytes[i];
        }
    }

    /** Adds the runs of a text up to its end; how they are to be pronounced is no part of it. */
    static void richText(XmlScanner xml, SheetRow target, String element) throws IOException {
        boolean inText = false;
        boolean phonetic = false;
        while (xml.next()) {
            if (inText && !phonetic) {
                xml.text(target);
            }
            if (xml.is("t")) {
                inText = !xml.closes() && !xml.isEmpty();
            } else if (xml.is("rPh")) {
                phonetic = !xml.closes() && !xml.isEmpty();
            } else if (xml.closes(element)) {
                return;
            }
        }
    }

    private void add(SheetRow text) {
        int length = unescape(text.text(), 0, text.end(0));
        char[] block = room(length);
        System.arraycopy(text.text(), 0, block, filled, length);
        filled += length;
    }

    /** Begins a text of so many characters; gives the block in which it is to stand. */
    private char[] room(int length) {
        chars += length + 8;
        if (chars > MOST_CHARS) {
            throw new FileRefused(
                    "TOO_MUCH_TEXT",
                    "The workbook's texts are more than can be held at once.",
                    "Save the sheet as CSV and send that.");
        }
        if (blocks.isEmpty() || filled + length > BLOCK) {
            blocks.add(new char[Math.max(BLOCK, length)]);
            filled = 0;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count + count / 2);
            lengths = Arrays.copyOf(lengths, count + count / 2);
        }
        int block = blocks.size() - 1;
        starts[count] = (long) block << 32 | filled;
        lengths[count++] = length;
        return blocks.get(block);
    }

    /** Turns {@code _x000D_} into the character it stands for; gives the new length. */
    static int unescape(char[] text, int start, int end) {
        int to = start;
        for (int from = start; from < end; from++) {
            char c = text[from];
            if (c == '_' && from + 6 < end && text[from + 1] == 'x' && text[from + 6] == '_') {
                int code = code(text, from + 2);
                if (code >= 0) {
                    text[to++] = (char) code;
                    from += 6;
                    continue;
                }
            }
            text[to++] = c;
        }
        return to - start;
    }

    private static int code(char[] text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    /** Adds a text to the cell being read; nothing where there is no such text. */
    void append(long index, SheetRow row) {
        if (index < 0 || index >= count) {
            throw new FileRefused(
                    "FILE_DAMAGED",
                    "Row " + row.number() + " refers to a text that the workbook does not have.",
                    "Open it in Excel or LibreOffice and save it again.");
        }
        row.put(blocks.get((int) (starts[(int) index] >>> 32)), (int) starts[(int) index], lengths[(int) index]);
    }
}
