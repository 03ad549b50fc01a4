package io.salesanalytics.validation.dialect;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encodings before Unicode apart. A table says the same few words again and again, which misleads a detector
 * made for prose, so each word with a letter beyond ASCII counts once, and a detector is asked only where it has
 * enough to go by.
 */
final class LegacyEncoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int MOST_WORDS = 3000;
    private static final int ENOUGH_WORDS = 30;
    private static final int CLEAR_LEAD = 15;
    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "windows-1251",
            "iso-8859-5",
            "koi8-r",
            "windows-1253",
            "iso-8859-7",
            "windows-1255",
            "windows-1256",
            "shift_jis",
            "gb18030",
            "big5",
            "euc-jp",
            "euc-kr");
    private static final Set<String> CENTRAL = Set.of("windows-1250", "iso-8859-2", "windows-1254", "iso-8859-9");

    private final Set<String> words = new HashSet<>();
    private int wholeWords;
    private boolean windowsOnly;
    private boolean euro;

    private LegacyEncoding() {}

    /** The likeliest encoding of these bytes. */
    static Charset of(byte[] bytes, int length) {
        LegacyEncoding evidence = new LegacyEncoding();
        evidence.gather(bytes, length);
        return evidence.decide();
    }

    private void gather(byte[] bytes, int length) {
        int from = 0;
        boolean hasHigh = false;
        for (int i = 0; i <= length && words.size() < MOST_WORDS; i++) {
            boolean letter = i < length && (bytes[i] < 0 || isAsciiLetter(bytes[i]));
            if (letter) {
                hasHigh |= bytes[i] < 0;
                continue;
            }
            if (hasHigh && words.add(new String(bytes, from, i - from, StandardCharsets.ISO_8859_1))) {
                count(bytes, from, i, length);
            }
            from = i + 1;
            hasHigh = false;
        }
    }

    private void count(byte[] bytes, int from, int to, int length) {
        boolean whole = to - from > 2;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            whole &= b >= 0x80;
            if (b >= 0x80) {
                windowsOnly |= b < 0xA0;
                euro |= b == 0xA4 && to - from == 1 && besideNumber(bytes, i, length);
            }
        }
        wholeWords += whole ? 1 : 0;
    }

    private static boolean isAsciiLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean besideNumber(byte[] bytes, int i, int length) {
        for (int at = Math.max(0, i - 2); at < Math.min(length, i + 3); at++) {
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                return true;
            }
        }
        return false;
    }

    private Charset decide() {
        if (wholeWords * 2 > words.size()) {
            Charset script = detected(OTHER_SCRIPTS, 1);
            return script == null ? WESTERN : script;
        }
        if (hasCentralLetters()) {
            return Charset.forName(windowsOnly ? "windows-1250" : hasLatin2Letters() ? "ISO-8859-2" : "windows-1250");
        }
        Charset central = words.size() >= ENOUGH_WORDS ? detected(CENTRAL, CLEAR_LEAD) : null;
        if (central != null) {
            return central;
        }
        return euro && !windowsOnly ? Charset.forName("ISO-8859-15") : WESTERN;
    }

    /** Within a word, these bytes are letters in the encodings of Central Europe and signs such as ¹ ³ ¿ in the West's. */
    private boolean hasCentralLetters() {
        return words.stream().anyMatch(word -> has(word, "\u00b3\u00b9\u00bf\u00a3\u00af"));
    }

    /** The same for ą, ś, ź, which stand elsewhere in ISO 8859-2 than in Windows' own encoding. */
    private boolean hasLatin2Letters() {
        return words.stream().anyMatch(word -> has(word, "\u00b1\u00b6\u00bc\u00a1\u00a6\u00ac"));
    }

    private static boolean has(String word, String letters) {
        for (int i = 0; i < word.length(); i++) {
            if (word.length() > 2 && letters.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Charset detected(Set<String> among, int lead) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(String.join(" ", words).getBytes(StandardCharsets.ISO_8859_1));
        CharsetMatch[] matches = detector.detectAll();
        int other = 0;
        for (CharsetMatch match : matches) {
            String name = match.getName().toLowerCase(Locale.ROOT);
            other = name.startsWith("iso-8859-1") && name.length() == 10 || name.equals("windows-1252")
                    ? Math.max(other, match.getConfidence())
                    : other;
        }
        for (CharsetMatch match : matches) {
            String name = match.getName().toLowerCase(Locale.ROOT);
            if (among.contains(name) && Charset.isSupported(name) && match.getConfidence() >= other + lead) {
                return Charset.forName(name);
            }
        }
        return null;
    }
}
