package io.salesanalytics.validation.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlScannerTest {
    private static final String XML = "<?xml version='1.0'?><!-- a > b --><x:a one='1' two=\"a>b &amp; c\">höh &lt; 東京"
            + "<b/>tail<c   r='A1'\n s='7' >&#65;</c><![CDATA[<raw> ]] & ]]></x:a>";

    @Test
    void seesTagsAttributesAndText() throws IOException {
        assertThat(seen(new ByteArrayInputStream(XML.getBytes(UTF_8))))
                .containsExactly(
                        "|<a one=1 two=a>b & c>", "höh < 東京|<b/>", "tail|<c s=7>", "A|</c>", "<raw> ]] & |<>", "|</a>");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 11, 64})
    void seesTheSameWhereverTheStreamIsCut(int bytes) throws IOException {
        assertThat(seen(new Dripping(XML.getBytes(UTF_8), bytes)))
                .isEqualTo(seen(new ByteArrayInputStream(XML.getBytes(UTF_8))));
    }

    @Test
    void keepsTextWholeBeforeLongTagsAtEveryPlaceOfItsBuffer() throws IOException {
        StringBuilder xml = new StringBuilder("<a>");
        for (int i = 0; i < 20_000; i++) {
            xml.append("<td align='right' sdval='")
                    .append(i)
                    .append("'>")
                    .append(i)
                    .append("</td>");
        }

        List<String> texts = new ArrayList<>();
        try (XmlScanner scanner = XmlScanner.xml(
                new ByteArrayInputStream(xml.append("</a>").toString().getBytes(UTF_8)))) {
            while (scanner.next()) {
                if (scanner.is("td") && scanner.closes()) {
                    texts.add(scanner.text());
                }
            }
        }

        assertThat(texts).hasSize(20_000);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.get(i)).isEqualTo(Integer.toString(i));
        }
    }

    private static List<String> seen(InputStream in) throws IOException {
        List<String> seen = new ArrayList<>();
        try (XmlScanner xml = XmlScanner.xml(in)) {
            while (xml.next()) {
                StringBuilder tag = new StringBuilder(xml.text()).append("|<").append(xml.closes() ? "/" : "");
                for (String name : List.of("a", "b", "c")) {
                    tag.append(xml.is(name) ? name : "");
                }
                for (String attribute : List.of("one", "two", "s")) {
                    String value = xml.value(attribute);
                    tag.append(value == null ? "" : " " + attribute + "=" + value);
                }
                seen.add(tag.append(xml.isEmpty() ? "/>" : ">").toString());
            }
        }
        return seen;
    }
}
