package io.salesanalytics.validation.record;

import java.util.Arrays;

/**
 * Different texts, each with a number of its own, from 0. It only grows: what is known of a number stays true, also for
 * threads that were given the buffers before more came.
 */
public final class TextPool {
    private static final int FREE = 0;

    private char[] text = new char[1 << 8];
    private int[] ends = new int[1 << 5];
    /** Numbers plus one, at places by their hashes. */
    private int[] table = new int[1 << 7];

    private int size;
    private int length;

    /** The text's number; it gets one where it has none. */
    public int number(char[] source, int from, int to) {
        int hash = hash(source, from, to);
        int at = hash & (table.length - 1);
        while (table[at] != FREE) {
            int number = table[at] - 1;
            if (Arrays.equals(text, start(number), ends[number], source, from, to)) {
                return number;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = add(source, from, to) + 1;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private int add(char[] source, int from, int to) {
        int more = to - from;
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, text.length * 2));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        System.arraycopy(source, from, text, length, more);
        length += more;
        ends[size] = length;
        return size++;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int number = 0; number < size; number++) {
            int at = hash(text, start(number), ends[number]) & (table.length - 1);
            while (table[at] != FREE) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = number + 1;
        }
    }

    private static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        hash *= 0x9E3779B1;
        return hash ^ hash >>> 15;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** How many texts there are. */
    public int size() {
        return size;
    }

    /** How many characters all texts have together. */
    public int length() {
        return length;
    }

    char[] text() {
        return text;
    }

    int[] ends() {
        return ends;
    }
}
