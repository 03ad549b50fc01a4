package io.salesanalytics.validation.workbook;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a sheet holds by the JDK's own reader of XML: each cell as {@code reference=text}, those of hidden rows as {@code !reference=text}. */
final class SheetByStax {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private SheetByStax() {}

    static List<String> strings(String xml) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader reader = reader(xml);
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (reader.hasNext()) {
            int event = reader.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? reader.getLocalName()
                    : "";
            if (name.equals("rPh")) {
                phonetic = event == XMLStreamConstants.START_ELEMENT;
            } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("t")) {
                text.append(phonetic ? "" : reader.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("si")) {
                strings.add(text.toString());
                text.setLength(0);
            }
        }
        return strings;
    }

    static List<String> cells(String xml, List<String> strings) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        XMLStreamReader reader = reader(xml);
        String hidden = "";
        String reference = "";
        String type = "";
        String style = "";
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (reader.getLocalName().equals("row")) {
                hidden = reader.getAttributeValue(null, "hidden") == null ? "" : "!";
            } else if (reader.getLocalName().equals("c")) {
                reference = reader.getAttributeValue(null, "r");
                type = String.valueOf(reader.getAttributeValue(null, "t"));
                style = String.valueOf(reader.getAttributeValue(null, "s"));
            } else if (reader.getLocalName().equals("v")
                    || reader.getLocalName().equals("t")) {
                String text = text(type, style, reader.getElementText(), strings);
                if (!text.isEmpty()) {
                    cells.add(hidden + reference + "=" + text);
                }
            }
        }
        return cells;
    }

    private static String text(String type, String style, String written, List<String> strings) {
        return switch (type) {
            case "s" -> strings.get(Integer.parseInt(written));
            case "b" -> written.equals("1") ? "TRUE" : "FALSE";
            case "str", "inlineStr", "e", "d" -> written;
            default ->
                style.equals("1") ? EPOCH.plusDays(Long.parseLong(written)).toString() : number(written);
        };
    }

    /** Whole numbers as they stand, others by the digits that a workbook shows. */
    private static String number(String written) {
        if (written.matches("-?\\d+")) {
            return written;
        }
        BigDecimal shown = new BigDecimal(written).round(SHOWN).stripTrailingZeros();
        boolean negativeZero = shown.signum() == 0 && written.startsWith("-") && !written.contains("E");
        return (negativeZero ? "-" : "") + shown.toPlainString();
    }

    private static XMLStreamReader reader(String xml) throws XMLStreamException {
        return XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(xml));
    }
}
