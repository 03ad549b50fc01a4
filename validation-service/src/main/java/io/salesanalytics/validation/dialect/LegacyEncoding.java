package io.salesanalytics.validation.dialect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells the encodings before Unicode apart. A table says the same few words again and again, often only a handful of
 * them, which misleads a detector made for prose. So each word with a letter beyond ASCII counts once, and is read in
 * every encoding: in the right one all words look like those of one language, with the letters that make up most of
 * it, capitals in front and no signs within.
 */
final class LegacyEncoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int MOST_WORDS = 3000;
    /** The lowest byte that may be the second half of a character. */
    private static final int SECOND_HALF = 0x40;
    /** How much better than the West's the words must look in another encoding. */
    private static final double CLEAR_LEAD = 0.02;

    private static final char HARD_SPACE = '\u00a0';

    private static final int USUAL = 30;
    private static final int RARE = 20;
    private static final int HOME = 15;
    private static final int OTHER_LATIN = -5;
    private static final int OTHER = -20;
    private static final int SIGN = -30;
    private static final int FAULT = -60;

    private final Set<String> words = new HashSet<>();
    private boolean windowsOnly;
    /** Nothing beyond ASCII but what is a hard space in the West's encodings: pasted from a page, not a language. */
    private boolean hardSpacesOnly = true;

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
        for (int i = 0; i < length && words.size() < MOST_WORDS; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= SECOND_HALF) {
                hasHigh |= b >= 0x80;
                continue;
            }
            add(bytes, from, i, hasHigh);
            from = i + 1;
            hasHigh = false;
        }
        if (words.isEmpty()) {
            add(bytes, from, length, hasHigh);
        }
    }

    private void add(byte[] bytes, int from, int to, boolean hasHigh) {
        if (hasHigh && words.add(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1))) {
            for (int i = from; i < to; i++) {
                int b = bytes[i] & 0xFF;
                hardSpacesOnly &= b < 0x80 || b == HARD_SPACE;
                windowsOnly |= b >= 0x80 && b < 0xA0;
                euro |= b == 0xA4 && to - from == 1 && besideNumber(bytes, i);
            }
        }
    }

    private static boolean besideNumber(byte[] bytes, int i) {
        for (int at = Math.max(0, i - 2); at < Math.min(bytes.length, i + 3); at++) {
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                return true;
            }
        }
        return false;
    }

    private Charset decide() {
        if (hardSpacesOnly) {
            return WESTERN;
        }
        Charset best = WESTERN;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Script script : Script.ALL) {
            double score = score(script);
            boolean same = script.charset().equals(best);
            if (same ? score > bestScore : score > bestScore + CLEAR_LEAD * USUAL) {
                best = script.charset();
                bestScore = score;
            }
        }
        return euro && !windowsOnly && best.equals(WESTERN) ? Charset.forName("ISO-8859-15") : best;
    }

    /** How much like words of this language all words look, for each byte beyond ASCII. */
    private double score(Script script) {
        CharsetDecoder decoder = script.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        long score = 0;
        long high = 0;
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
            int beyond = 0;
            for (byte b : bytes) {
                beyond += b < 0 ? 1 : 0;
            }
            high += beyond;
            try {
                CharBuffer read = decoder.decode(ByteBuffer.wrap(bytes));
                score += score(script, read);
            } catch (CharacterCodingException e) {
                score += (long) FAULT * beyond;
            }
        }
        return (double) score / Math.max(1, high);
    }

    private static long score(Script script, CharBuffer word) {
        long score = 0;
        if (!script.wide() && isSingleLetter(word)) {
            // in one encoding a letter, in another the sign of a currency
            return 0;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80) {
                score += (long) letter(script, word, i) * (script.wide() && c >= '\u2e80' && c < '\uff00' ? 2 : 1);
            }
        }
        return score;
    }

    private static int letter(Script script, CharBuffer word, int i) {
        char c = word.charAt(i);
        char before = i == 0 ? ' ' : word.charAt(i - 1);
        if (Character.isISOControl(c) || !Character.isDefined(c) || Character.getType(c) == Character.PRIVATE_USE) {
            return FAULT;
        }
        char after = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
        if (Character.isLowerCase(before) && (Character.isUpperCase(c) || Character.isUpperCase(after))) {
            return c == HARD_SPACE ? 0 : SIGN;
        }
        if (Character.isLetter(c) && !script.isLatin() && (isPlainLetter(before) || isPlainLetter(after))) {
            return SIGN;
        }
        boolean capitalWithin = Character.isUpperCase(c) && i > 0 && Character.isUpperCase(before);
        char small = Character.toLowerCase(c);
        if (script.usual().indexOf(small) >= 0 || script.usual().indexOf(c) >= 0) {
            return capitalWithin ? RARE : USUAL;
        }
        if (script.rare().indexOf(small) >= 0) {
            return RARE;
        }
        if (script.wide()) {
            return script.isHome(c) ? homeOfTwoBytes(c) : Character.isIdeographic(c) ? 0 : OTHER;
        }
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return !script.isHome(c) ? OTHER : script.isLatin() ? OTHER_LATIN : HOME;
        }
        boolean within = c != HARD_SPACE
                && Character.isLetter(before)
                && i + 1 < word.length()
                && Character.isLetter(word.charAt(i + 1));
        return within ? SIGN : isUsualSign(c) ? 0 : OTHER;
    }

    private static boolean isSingleLetter(CharBuffer word) {
        int letters = 0;
        int signs = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            signs += !Character.isLetter(c) && c >= 0x80 ? 1 : 0;
        }
        return letters == 1 && signs == 0;
    }

    private static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Kana are in every Japanese word or two; of the rest of the world's two-byte letters each is one of thousands. */
    private static int homeOfTwoBytes(char c) {
        return c >= '\u3041' && c <= '\u30fe' ? USUAL : isCommonHan(c) ? HOME : 0;
    }

    private static boolean isCommonHan(char c) {
        return c >= '\uac00' || isInFirstPlane(c);
    }

    /** The characters that GB 2312 sorts first, by their sound, are those in use. */
    private static boolean isInFirstPlane(char c) {
        byte[] bytes = String.valueOf(c).getBytes(Charset.forName("GB18030"));
        int lead = bytes[0] & 0xFF;
        boolean simple = bytes.length == 2 && lead >= 0xB0 && lead <= 0xD7 && (bytes[1] & 0xFF) >= 0xA1;
        byte[] taiwan = String.valueOf(c).getBytes(Charset.forName("Big5"));
        int first = taiwan[0] & 0xFF;
        return simple || (taiwan.length == 2 && first >= 0xA4 && first <= 0xC6);
    }

    private static boolean isUsualSign(char c) {
        return "\u00a0\u20ac\u00a4\u00a3\u00a5\u00b0\u00b2\u00b3\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u2122\u00ae\u00a9\u2116\u00a7\u00b7"
                        .indexOf(c)
                >= 0;
    }
}
