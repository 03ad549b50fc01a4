package io.salesanalytics.validation.profile;

import java.util.ArrayList;
import java.util.List;

/** The first few different texts of a file, in whatever order its rows are looked at. */
public final class FirstTexts {
    private static final int MOST = 5;
    private static final int LONGEST = 200;

    private record Found(String text, long line) {}

    /** In the file's order. */
    private final List<Found> found = new ArrayList<>(MOST);

    private long lastLine = Long.MAX_VALUE;

    /** Takes what stands in a row of the file, cut where it is long. */
    public void add(long line, char[] text, int from, int to) {
        if (line < lastLine) {
            add(line, new String(text, from, Math.min(to - from, LONGEST)));
        }
    }

    /** Takes what stands in a row of the file, cut where it is long. */
    public void add(long line, String whole) {
        if (line >= lastLine) {
            return;
        }
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        int at = 0;
        while (at < found.size() && found.get(at).line <= line) {
            if (found.get(at).text.equals(text)) {
                return;
            }
            at++;
        }
        found.add(at, new Found(text, line));
        for (int i = at + 1; i < found.size(); i++) {
            if (found.get(i).text.equals(text)) {
                found.remove(i);
            }
        }
        if (found.size() > MOST) {
            found.remove(MOST);
        }
        lastLine = found.size() == MOST ? found.get(MOST - 1).line : Long.MAX_VALUE;
    }

    /** Takes all that another found in other rows of the file. */
    public void add(FirstTexts other) {
        other.found.forEach(each -> add(each.line, each.text));
    }

    /** The texts in the file's order. */
    public List<String> texts() {
        return found.stream().map(Found::text).toList();
    }
}
