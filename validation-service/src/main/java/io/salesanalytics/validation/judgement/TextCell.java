package io.salesanalytics.validation.judgement;

import io.salesanalytics.validation.profile.TextProfiler;
import io.salesanalytics.validation.record.TextBuffer;
import io.salesanalytics.validation.typing.NullWords;

/** A cell of text, kept as it stands. */
final class TextCell extends CellReader {
    private final TextProfiler profiler;

    TextCell(int distinctBound) {
        this.profiler = new TextProfiler(distinctBound);
    }

    /** Whether a cell holds the sign that stands for a lost character. */
    static boolean hasReplacement(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\ufffd') {
                return true;
            }
        }
        return false;
    }

    @Override
    State understand(int first, int last) {
        return NullWords.inText(text, first, last) ? State.EMPTY : State.FINE;
    }

    @Override
    void acceptNew(long line) {
        profiler.add(text, from, to, line);
    }

    @Override
    void acceptAgain() {
        profiler.addAgain();
    }

    @Override
    void write(TextBuffer clean) {
        CsvText.appendOnOneLine(clean, text, from, to);
    }

    @Override
    void remember(int place) {}

    @Override
    void recall(int place) {}

    @Override
    TextProfiler profiler() {
        return profiler;
    }
}
