package io.salesanalytics.validation.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether the numbers of a column count its rows: each one more than the one before, over all parts of the file. */
final class Sequence {
    private record Part(long number, long first, long last) {}

    private final List<Part> parts = new ArrayList<>();
    private boolean broken;
    private boolean any;
    private long number;
    private long first;
    private long last;

    /** Begins the part of the file that has this number in the file's order. */
    void begin(long part) {
        endPart();
        number = part;
    }

    private void endPart() {
        if (any && !broken) {
            parts.add(new Part(number, first, last));
        }
        any = false;
    }

    void add(long value) {
        if (!any) {
            any = true;
            first = value;
        } else if (value != last + 1) {
            broken = true;
        }
        last = value;
    }

    /** Takes note of a value that no sequence has. */
    void breakOff() {
        broken = true;
    }

    /** Adds the other parts that were looked at elsewhere. */
    void add(Sequence other) {
        endPart();
        other.endPart();
        broken |= other.broken;
        parts.addAll(other.parts);
    }

    boolean holds() {
        endPart();
        parts.sort(Comparator.comparingLong(Part::number));
        for (int i = 1; i < parts.size() && !broken; i++) {
            broken = parts.get(i).first != parts.get(i - 1).last + 1;
        }
        return !broken;
    }
}
