package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.FileRefused;
import java.io.IOException;
import java.io.InputStream;

/**
 * Goes through XML tag by tag without building anything: a sheet of a million rows costs one buffer. Prefixes of names
 * are passed over, entities other than XML's own five and numeric ones are never expanded, a document type is refused.
 * It checks no more of the syntax than it needs, so it reads the tags of HTML too.
 */
final class XmlScanner extends XmlTag {
    private int textEnd;
    private boolean literal;

    private XmlScanner(InputStream in, boolean html) {
        super(in, html);
    }

    /** Reads XML in UTF-8. */
    static XmlScanner xml(InputStream in) throws IOException {
        XmlScanner scanner = new XmlScanner(in, false);
        if (scanner.has(3) && (scanner.buffer[0] == (byte) 0xFE || scanner.buffer[0] == (byte) 0xFF)) {
            throw new FileRefused(
                    "FILE_DAMAGED", "A part of the workbook is not written in UTF-8.", "Open it and save it again.");
        }
        return scanner;
    }

    /** Reads HTML in UTF-8: comments, scripts and document types are passed over. */
    static XmlScanner html(InputStream in) {
        return new XmlScanner(in, true);
    }

    /**
     * Goes to the next tag; the text before it is at hand then. False at the end of the document.
     *
     * <p>A CDATA section shows as a tag without a name whose text is to be taken as it stands; so does the text before
     * one, before a comment and before an instruction, as what is behind them may belong to it.
     */
    boolean next() throws IOException {
        literal = false;
        textStart = position;
        int at = position;
        while (true) {
            at = find((byte) '<', at);
            if (at < 0) {
                textEnd = limit;
                position = limit;
                return false;
            }
            int ahead = at - textStart;
            has(ahead + 9);
            at = textStart + ahead;
            byte first = at + 1 < limit ? buffer[at + 1] : 0;
            if (first == '!' || first == '?') {
                if (ahead > 0) {
                    return textBefore(at);
                }
                if (starts("<![CDATA[", at)) {
                    return cdata(at);
                }
                at = skip(at);
                textStart = at;
                continue;
            }
            tag(at);
            textEnd = textStart + ahead;
            return true;
        }
    }

    private boolean textBefore(int at) {
        textEnd = at;
        position = at;
        nameStart = nameEnd = attributesEnd = at;
        closing = empty = false;
        return true;
    }

    private boolean cdata(int at) throws IOException {
        textStart = at + 9;
        position = textStart;
        int end = textStart;
        while (true) {
            end = find((byte) ']', end);
            if (end < 0) {
                throw cut();
            }
            int ahead = end - textStart;
            boolean whole = has(ahead + 3);
            end = textStart + ahead;
            if (whole && buffer[end + 1] == ']' && buffer[end + 2] == '>') {
                textEnd = end;
                position = end + 3;
                literal = true;
                nameStart = nameEnd = attributesEnd = position;
                closing = empty = false;
                return true;
            }
            end++;
        }
    }

    /** Passes over a comment, an instruction or a document type; gives where it ends. */
    private int skip(int at) throws IOException {
        boolean comment = starts("<!--", at);
        if (!comment && buffer[at + 1] == '!' && !html) {
            throw new FileRefused(
                    "XML_WITH_ENTITIES",
                    "The workbook declares a document type of its own, which no program for tables writes.",
                    "Open it in Excel or LibreOffice and save it again.");
        }
        textStart = at;
        position = at;
        int from = comment ? 4 : 2;
        while (true) {
            int end = find((byte) '>', textStart + from);
            if (end < 0) {
                throw cut();
            }
            if (!comment || (end - textStart >= 6 && buffer[end - 1] == '-' && buffer[end - 2] == '-')) {
                position = end + 1;
                return position;
            }
            from = end - textStart + 1;
        }
    }

    private void tag(int start) throws IOException {
        int at = start + 1;
        closing = at < limit && buffer[at] == '/';
        at += closing ? 1 : 0;
        int nameAt = at - textStart;
        int end = tagEnd(at);
        while (end < 0) {
            int seen = limit - textStart;
            if (!has(seen + 1)) {
                throw cut();
            }
            end = tagEnd(textStart + nameAt);
        }
        empty = buffer[end - 1] == '/';
        attributesEnd = empty ? end - 1 : end;
        position = end + 1;
        name(textStart + nameAt);
    }

    /** Where the tag ends within the buffer, or -1 where it goes on behind. A value in quotes may hold its sign. */
    private int tagEnd(int from) {
        byte[] bytes = buffer;
        int to = limit;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '>') {
                return i;
            }
            if ((b == '"' || b == '\'') && (!html || bytes[i - 1] == '=')) {
                do {
                    i++;
                } while (i < to && bytes[i] != b);
            }
        }
        return -1;
    }

    private void name(int from) {
        int at = from;
        nameStart = from;
        while (at < attributesEnd) {
            byte b = buffer[at];
            if (b == ':') {
                nameStart = at + 1;
            } else if (b <= ' ') {
                break;
            }
            at++;
        }
        nameEnd = at;
    }

    /** Where the text before the tag ends. */
    int textEnd() {
        return textEnd;
    }

    /** The text before the tag. */
    String text() {
        return XmlText.of(buffer, textStart, textEnd, !literal);
    }

    /** Adds the text before the tag to a cell. */
    void text(SheetRow row) {
        XmlText.append(row, buffer, textStart, textEnd, !literal);
    }

    /** Whether the text before the tag stands for itself, without entities. */
    boolean isPlain() {
        for (int i = textStart; i < textEnd && !literal; i++) {
            if (buffer[i] == '&') {
                return false;
            }
        }
        return true;
    }
}
