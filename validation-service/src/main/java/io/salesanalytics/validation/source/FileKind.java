package io.salesanalytics.validation.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its content; its name counts for nothing. */
public enum FileKind {
    TEXT("text"),
    GZIP("a gzip archive"),
    ZSTD("a zstd archive"),
    /** A zip archive, which may turn out to be a workbook. */
    ZIP("a zip archive"),
    XLSX("an Excel workbook (.xlsx)"),
    ODS("an OpenDocument spreadsheet (.ods)"),
    /** Microsoft's older container: a workbook, a locked workbook, or something else of Office. */
    COMPOUND("an Excel workbook (.xls)"),
    PARQUET("a Parquet file"),
    HTML("a web page"),
    XML("an XML file"),
    PDF("a PDF document"),
    BINARY("a picture or a program");

    private final String description;

    FileKind(String description) {
        this.description = description;
    }

    /** What a person calls it, with its article. */
    public String description() {
        return description;
    }

    /** The kind of the file that begins with {@code head}. */
    public static FileKind of(byte[] head) {
        if (startsWith(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (startsWith(head, 0x28, 0xB5, 0x2F, 0xFD)) {
            return ZSTD;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0) || startsWith(head, 9, 8) || startsWith(head, 9, 4, 6)) {
            return COMPOUND;
        }
        if (startsWith(head, 'P', 'A', 'R', '1') || startsWith(head, 'P', 'A', 'R', 'E')) {
            return PARQUET;
        }
        if (startsWith(head, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        }
        if (isImageOrProgram(head)) {
            return BINARY;
        }
        return marked(head);
    }

    private static boolean isImageOrProgram(byte[] head) {
        return startsWith(head, 0x89, 'P', 'N', 'G')
                || startsWith(head, 0xFF, 0xD8, 0xFF)
                || startsWith(head, 'G', 'I', 'F', '8')
                || startsWith(head, 0x7F, 'E', 'L', 'F')
                || startsWith(head, 'S', 'Q', 'L', 'i', 't', 'e', ' ');
    }

    private static FileKind marked(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\u0000", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml")) {
            return text.contains("<html") ? HTML : XML;
        }
        boolean html = text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table");
        return html || text.startsWith("<meta") || text.startsWith("<style") || text.startsWith("<body") ? HTML : TEXT;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
