package io.salesanalytics.validation.workbook;

import java.util.List;
import java.util.Random;

/** Writes parts of a workbook in every way that XML allows, from plain to odd, each tag in another one. */
final class SheetXml {
    static final List<String> STYLES = List.of("General", "yyyy-mm-dd", "0.00");
    private static final String[] WORDS = {
        "Mug",
        "Kitengela Mall",
        "Café",
        "東京",
        "a & b",
        "1 < 2",
        "x > y",
        "it's",
        "say \"so\"",
        " led and trailed ",
        "",
        "]]",
        "😀",
        "tab\tline\nline",
        "\uFFFD"
    };
    private static final String[] TYPES = {"n", "n", "s", "s", "str", "inlineStr", "b", "e", "d", "formula", "empty"};

    private final Random random;
    /** How many in a hundred tags are written oddly. */
    private final int odd;

    private final String prefix;
    private final int strings;

    SheetXml(long seed, int odd, int strings) {
        this.random = new Random(seed);
        this.odd = odd;
        this.prefix = odd > 50 && random.nextBoolean() ? "x:" : "";
        this.strings = strings;
    }

    String sharedStrings() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        xml.append(root("sst"));
        for (int i = 0; i < strings; i++) {
            xml.append(open("si"));
            if (random.nextInt(10) == 0) {
                xml.append(open("r"))
                        .append(open("rPr"))
                        .append(close("rPr"))
                        .append(element("t", word()))
                        .append(close("r"));
                xml.append(open("rPh")).append(element("t", "yomi")).append(close("rPh"));
            }
            xml.append(element("t", word())).append(close("si"));
        }
        return xml.append(close("sst")).toString();
    }

    String sheet(int rows) {
        StringBuilder xml = new StringBuilder(root("worksheet")).append(gap()).append(open("sheetData"));
        for (int row = 1; row <= rows; row++) {
            String hidden = random.nextInt(5) == 0 ? "1" : "";
            String spans = random.nextBoolean() ? "1:40" : "";
            xml.append(open("row", "r", Integer.toString(row), "spans", spans, "hidden", hidden));
            for (int column = 0; column < 40; column += 1 + random.nextInt(8)) {
                cell(xml, CellReferenceText.of(column) + row);
            }
            xml.append(close("row"));
        }
        return xml.append(close("sheetData")).append(close("worksheet")).toString();
    }

    private void cell(StringBuilder xml, String reference) {
        String type = TYPES[random.nextInt(TYPES.length)];
        switch (type) {
            case "n" -> {
                boolean day = random.nextInt(4) == 0;
                String style = day ? "1" : random.nextBoolean() ? "" : "2";
                value(xml, reference, style, random.nextBoolean() ? "" : "n", day ? day() : number());
            }
            case "s" -> value(xml, reference, style(), "s", Integer.toString(random.nextInt(strings)));
            case "str" -> value(xml, reference, style(), "str", word());
            case "b" -> value(xml, reference, style(), "b", random.nextBoolean() ? "1" : "0");
            case "e" -> value(xml, reference, style(), "e", random.nextBoolean() ? "#DIV/0!" : "#N/A");
            case "d" -> value(xml, reference, style(), "d", "2024-0" + (1 + random.nextInt(9)) + "-17");
            case "inlineStr" ->
                xml.append(open("c", "r", reference, "t", "inlineStr"))
                        .append(open("is"))
                        .append(element("t", word()))
                        .append(close("is"))
                        .append(close("c"));
            case "formula" ->
                xml.append(open("c", "r", reference))
                        .append(element("f", "A1<B1"))
                        .append(element("v", number()))
                        .append(close("c"));
            default -> xml.append(open("c", "r", reference, "s", "2")).append(close("c"));
        }
    }

    private void value(StringBuilder xml, String reference, String style, String type, String value) {
        xml.append(open("c", "r", reference, "s", style, "t", type))
                .append(element("v", value))
                .append(close("c"));
    }

    private String style() {
        return random.nextBoolean() ? "" : Integer.toString(random.nextInt(3));
    }

    private String day() {
        return Integer.toString(61 + random.nextInt(80_000));
    }

    private String number() {
        String sign = random.nextInt(5) == 0 ? "-" : "";
        return switch (random.nextInt(5)) {
            case 0 -> sign + random.nextInt(100_000);
            case 1 -> sign + random.nextInt(10_000) + "." + random.nextInt(100);
            case 2 -> sign + "0." + random.nextInt(1000) + "00";
            case 3 -> sign + (1 + random.nextInt(9)) + "." + random.nextInt(1000) + "E" + (random.nextInt(20) - 10);
            default -> sign + Math.abs(random.nextLong());
        };
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private boolean isOdd() {
        return random.nextInt(100) < odd;
    }

    private String root(String name) {
        String space = prefix.isEmpty() ? "xmlns" : "xmlns:x";
        return "<" + prefix + name + " " + space + "=\"urn:sheet\" xmlns:o=\"urn:other\">";
    }

    private String open(String name, String... attributes) {
        StringBuilder tag = new StringBuilder(isOdd() ? gap() : "")
                .append('<')
                .append(prefix)
                .append(name);
        boolean backwards = isOdd();
        for (int i = 0; i < attributes.length; i += 2) {
            int at = backwards ? attributes.length - 2 - i : i;
            if (!attributes[at + 1].isEmpty()) {
                char quote = isOdd() ? '\'' : '"';
                tag.append(isOdd() ? "\n  " : " ").append(attributes[at]).append(isOdd() ? " = " : "=");
                tag.append(quote).append(attributes[at + 1]).append(quote);
            }
        }
        return tag.append(isOdd() ? " o:of = \"a>b\"" : "")
                .append(isOdd() ? " >" : ">")
                .toString();
    }

    private String close(String name) {
        return (isOdd() && !name.equals("v") && !name.equals("t") ? gap() : "") + "</" + prefix + name
                + (isOdd() ? " >" : ">");
    }

    private String element(String name, String text) {
        return open(name) + text(text) + close(name);
    }

    private String text(String text) {
        if (isOdd() && !text.contains("]")) {
            int cut = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
            return escaped(text.substring(0, cut)) + "<![CDATA[" + text.substring(cut) + "]]>";
        }
        return escaped(text);
    }

    private String escaped(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isOdd()) {
                written.append(random.nextBoolean() ? "<!-- <v>7</v> -->" : "<?program 7?>");
            }
            boolean special = point == '&' || point == '<' || point == '>' || point == '\n' || point == '\t';
            if (special || isOdd()) {
                written.append(random.nextBoolean() ? "&#" + point + ";" : "&#x" + Integer.toHexString(point) + ";");
            } else {
                written.appendCodePoint(point);
            }
        });
        return written.toString();
    }

    private String gap() {
        return switch (random.nextInt(4)) {
            case 0 -> "\r\n ";
            case 1 -> "<!-- <c r=\"A1\"><v>1</v></c> -->";
            case 2 -> "<?program <c> ?>";
            default -> " ";
        };
    }

    /** A column as letters. */
    private static final class CellReferenceText {
        static String of(int column) {
            return column < 26
                    ? String.valueOf((char) ('A' + column))
                    : "" + (char) ('A' + column / 26 - 1) + (char) ('A' + column % 26);
        }
    }
}
