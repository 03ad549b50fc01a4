package io.salesanalytics.validation.check;

import io.salesanalytics.validation.cleanfile.RowFiles;
import io.salesanalytics.validation.rule.Meaning;
import io.salesanalytics.validation.typing.Typing;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * What the columns of a file are taken for before all of it was read, and the judging of its rows by that.
 *
 * @param sheets the names of the file's sheets
 * @param target where the judged rows go
 */
record Guess(Typing typing, Meaning meaning, List<String> sheets, Judging judging, RowFiles target)
        implements Closeable {

    /** Whether rows are judged the same way by what the whole file says. */
    boolean holds(Typing decided, Meaning itsMeaning, List<String> itsSheets) {
        return decided.isUsable()
                && typing.readsLike(decided)
                && meaning.isLike(itsMeaning)
                && sheets.equals(itsSheets);
    }

    /** Drops what was judged. */
    @Override
    public void close() throws IOException {
        judging.close();
        target.drop();
    }
}
