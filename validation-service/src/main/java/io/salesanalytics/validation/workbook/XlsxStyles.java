package io.salesanalytics.validation.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook's cell styles. */
final class XlsxStyles {
    private final List<NumberFormat> formats = new ArrayList<>();

    /** Reads {@code styles.xml}; without one all numbers are plain. */
    static XlsxStyles of(@Nullable InputStream part) throws IOException {
        XlsxStyles styles = new XlsxStyles();
        if (part != null) {
            try (XmlScanner xml = XmlScanner.xml(part)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlScanner xml) throws IOException {
        Map<Integer, NumberFormat> own = new HashMap<>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.opens("numFmt")) {
                String code = xml.value("formatCode");
                own.put((int) xml.number("numFmtId", 0), NumberFormat.of(code == null ? "" : code));
            } else if (xml.is("cellXfs")) {
                inCells = !xml.closes();
            } else if (inCells && xml.opens("xf")) {
                int id = (int) xml.number("numFmtId", 0);
                NumberFormat format = own.get(id);
                formats.add(format == null ? NumberFormat.known(id) : format);
            }
        }
    }

    NumberFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.PLAIN;
    }
}
