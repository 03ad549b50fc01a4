package io.salesanalytics.validation.record;

import java.util.Arrays;

/** Characters being written one after the other, used again and again without an object per value. */
public final class TextBuffer {
    private static final int LONGEST_LONG = 20;

    private char[] text;
    private int length;

    public TextBuffer(int capacity) {
        this.text = new char[capacity];
    }

    /** Makes room for more characters. */
    private void reserve(int count) {
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(length + count, text.length * 2));
        }
    }

    public TextBuffer append(char c) {
        reserve(1);
        text[length++] = c;
        return this;
    }

    public TextBuffer append(char[] source, int from, int to) {
        int count = to - from;
        reserve(count);
        System.arraycopy(source, from, text, length, count);
        length += count;
        return this;
    }

    public TextBuffer append(String more) {
        reserve(more.length());
        more.getChars(0, more.length(), text, length);
        length += more.length();
        return this;
    }

    /** Adds bytes that are all ASCII; false, and nothing added, where one is not. */
    public boolean appendAscii(byte[] source, int from, int count) {
        reserve(count);
        char[] target = text;
        int at = length;
        for (int i = from; i < from + count; i++) {
            byte b = source[i];
            if (b < 0) {
                return false;
            }
            target[at++] = (char) b;
        }
        length = at;
        return true;
    }

    /** Adds a whole number in plain digits. */
    public TextBuffer append(long number) {
        return number == Long.MIN_VALUE ? append(Long.toString(number)) : appendDigits(number, 0);
    }

    /**
     * Adds a decimal in plain digits.
     *
     * @param unscaled the number times ten to the power of {@code scale}
     * @param scale how many decimals it has, at least 1 and at most 18
     */
    public TextBuffer append(long unscaled, int scale) {
        return appendDigits(unscaled, scale);
    }

    private TextBuffer appendDigits(long number, int scale) {
        reserve(LONGEST_LONG + 2);
        long rest = Math.abs(number);
        int places = Math.max(digits(rest), scale + 1);
        int end = length + places + (scale > 0 ? 1 : 0) + (number < 0 ? 1 : 0);
        int at = end;
        for (int i = 0; i < places; i++) {
            if (i == scale && scale > 0) {
                text[--at] = '.';
            }
            long tenth = rest / 10;
            text[--at] = (char) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
        if (number < 0) {
            text[--at] = '-';
        }
        length = end;
        return this;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long bound = 10; digits < 19 && number >= bound; bound *= 10) {
            digits++;
        }
        return digits;
    }

    /** Adds two digits. */
    public TextBuffer appendTwo(int number) {
        reserve(2);
        text[length++] = (char) ('0' + number / 10);
        text[length++] = (char) ('0' + number % 10);
        return this;
    }

    /** The buffer, of which the first {@link #length} characters count; not to be changed. */
    public char[] text() {
        return text;
    }

    public int length() {
        return length;
    }

    /** Whether what was added from {@code begin} on is exactly these characters. */
    public boolean endsWith(int begin, char[] source, int from, int to) {
        return Arrays.equals(text, begin, length, source, from, to);
    }

    public void clear() {
        length = 0;
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
