package io.salesanalytics.validation.cleanfile;

import io.salesanalytics.validation.record.TextBuffer;
import java.nio.charset.StandardCharsets;

/** Turns characters into UTF-8, fast where all of them are plain ASCII. */
final class Utf8 {

    private Utf8() {}

    static byte[] bytes(TextBuffer text) {
        char[] chars = text.text();
        byte[] bytes = new byte[text.length()];
        int all = 0;
        for (int i = 0; i < bytes.length; i++) {
            char c = chars[i];
            all |= c;
            bytes[i] = (byte) c;
        }
        return all < 0x80 ? bytes : text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
