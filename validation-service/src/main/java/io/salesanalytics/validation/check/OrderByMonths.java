package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Question;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.typing.DateOrder;
import io.salesanalytics.validation.typing.MonthBeside;
import io.salesanalytics.validation.typing.Typing;
import io.salesanalytics.validation.typing.TypingDecision;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of day and month as a column of months tells it, so that nobody need be asked. Reads the file once more, and
 * only where the dates alone leave it open.
 *
 * @param order the order under which all months of the file agree
 * @param problem what the owner is told about it
 */
record OrderByMonths(DateOrder order, Problem problem) {

    /** What the file's months tell, or null. */
    static @Nullable OrderByMonths of(TableSource source, Typing typing) throws IOException {
        Question question = typing.question();
        // with the year first as a third reading, months do not tell
        if (question == null
                || !question.code().equals(TypingDecision.DATE_ORDER)
                || question.options().size() != 2) {
            return null;
        }
        List<String> names = source.layout().names();
        MonthBeside months = new MonthBeside(names, names.indexOf(question.column()));
        if (!months.isPossible()) {
            return null;
        }
        source.read(bytes -> {}, months::look);
        MonthBeside.Found found = months.found();
        return found == null ? null : new OrderByMonths(found.order(), told(question.column(), found));
    }

    private static Problem told(@Nullable String dates, MonthBeside.Found found) {
        String first = found.order() == DateOrder.DAY_FIRST ? "day" : "month";
        return new Problem(
                "DATE_ORDER_BY_MONTHS",
                Severity.INFO,
                dates,
                0,
                List.of(),
                List.of(),
                "The dates in \"" + dates + "\" could be read two ways. They are read with the " + first
                        + " first, as their month is then the one in \"" + found.column() + "\" in every row.",
                null);
    }
}
