package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.dialect.TableSource.Decoded;
import io.salesanalytics.validation.judgement.RowJudge;
import io.salesanalytics.validation.judgement.TableScan;
import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.report.ProblemLog;
import io.salesanalytics.validation.typing.CurrencyColumn;
import io.salesanalytics.validation.typing.Typing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Problems of the file as a whole rather than of single rows. */
public final class FileProblems {
    /** One or two columns are left empty in many good exports; more speak for an export gone wrong. */
    private static final int MANY_EMPTY_COLUMNS = 3;

    private static final int ENOUGH_ROWS = 20;

    /** Which part of the rows may be held back. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private FileProblems() {}

    /** Why the file cannot be used at all, or null. */
    public static @Nullable Problem refusal(Typing typing, RowCounts rows, RuleSettings settings) {
        if (rows.accepted() + rows.quarantined() == 0) {
            return problem(
                    "NO_ROWS",
                    Severity.ERROR,
                    null,
                    "The file has no rows below its header.",
                    "Send a file with at least one sale.");
        }
        if (typing.timeColumn() < 0) {
            return noTimeColumn(PeriodColumns.of(typing));
        }
        BigDecimal most = Objects.requireNonNullElse(settings.maxHeldBack(), HALF);
        BigDecimal judged = BigDecimal.valueOf(rows.accepted() + rows.quarantined());
        if (BigDecimal.valueOf(rows.quarantined()).compareTo(most.multiply(judged)) > 0) {
            return problem(
                    "MOSTLY_UNREADABLE",
                    Severity.ERROR,
                    null,
                    most.compareTo(HALF) == 0
                            ? "More rows were held back than could be used."
                            : rows.quarantined() + " of " + judged + " rows were held back, more than this data source"
                                    + " takes (" + most.toPlainString() + " of them).",
                    "Look at the first problems below: the same fault is probably in all of them.");
        }
        return null;
    }

    private static Problem noTimeColumn(List<String> periods) {
        boolean turned = !periods.isEmpty();
        return problem(
                "NO_TIME_COLUMN",
                Severity.ERROR,
                null,
                turned
                        ? "No column says when a sale was: the periods stand side by side as columns ("
                                + String.join(", ", periods) + ")."
                        : "No column says when a sale was, so the rows cannot be placed in time.",
                turned
                        ? "Put them below each other: one row for each period, with one column for the period and one"
                                + " for the amount (in a spreadsheet: unpivot), or have proposed repairs taken where the"
                                + " columns' names say the year."
                        : "Add a column with the date of each sale and send the file again.");
    }

    /** Why a file without the columns that its data source requires cannot be used, or null. */
    static @Nullable Problem missingColumns(List<ColumnProfile> profiles, RuleSettings settings) {
        List<String> missing = Objects.requireNonNullElse(settings.requiredColumns(), List.<String>of()).stream()
                .filter(name -> profiles.stream()
                        .noneMatch(
                                column -> column.values() > 0 && column.name().equalsIgnoreCase(name)))
                .toList();
        return missing.isEmpty()
                ? null
                : problem(
                        "COLUMNS_MISSING",
                        Severity.ERROR,
                        null,
                        "This data source requires columns that are missing or empty: " + String.join(", ", missing)
                                + ".",
                        "Send the file with them, or change what the data source requires.");
    }

    /** Adds what there is to say about a file that was read to its end. */
    public static void add(
            ProblemLog log, TableSource source, Typing typing, RowJudge judge, Decoded decoded, TableScan scan) {
        typing.problems().forEach(log::add);
        source.problems().forEach(log::add);
        addHeader(log, source.layout(), scan);
        judge.profiles(typing).stream()
                .map(CurrencyColumn::mixed)
                .filter(Objects::nonNull)
                .forEach(log::add);
        addEmptyColumns(log, source.layout(), typing, scan);
        if (decoded.broken() > 0) {
            log.add(problem(
                    "ENCODING_DAMAGED",
                    Severity.WARNING,
                    null,
                    decoded.broken() + " characters are damaged and were read as \ufffd.",
                    "Export the file again as UTF-8."));
        }
        String min = judge.minTime();
        if (min != null
                && min.endsWith("-01-01T00:00:00")
                && min.equals(judge.maxTime())
                && judge.rows().accepted() >= ENOUGH_ROWS) {
            log.add(problem(
                    "DATE_NEVER_CHANGES",
                    Severity.WARNING,
                    typing.columns().get(typing.timeColumn()).name(),
                    "All rows are dated " + min.substring(0, 10) + ", which looks like a placeholder.",
                    "Check that the dates were exported."));
        }
    }

    private static void addHeader(ProblemLog log, Layout layout, TableScan scan) {
        if (layout.headerRows() == 0) {
            log.add(problem(
                    "NO_HEADER",
                    Severity.WARNING,
                    null,
                    "The file has no header, so its columns are called column_1, column_2 and so on.",
                    "Add a first row with the columns' names."));
        }
        if (layout.titleRows() > 0) {
            log.add(problem(
                    "TITLE_ROWS",
                    Severity.WARNING,
                    null,
                    layout.titleRows()
                            + (layout.titleRows() == 1 ? " row above the header was" : " rows above the header were")
                            + " taken as a title.",
                    "Nothing to do if no sale stands there."));
        }
        List<String> unnamed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean repeated = false;
        for (int i = 0; i < layout.names().size(); i++) {
            String cell = Blanks.trim(layout.headerCells().get(i));
            repeated |= !cell.isEmpty() && !seen.add(cell);
            if (cell.isEmpty() && !scan.tallies().get(i).isEmpty()) {
                unnamed.add(layout.names().get(i));
            }
        }
        if (repeated) {
            log.add(problem(
                    "REPEATED_NAMES",
                    Severity.WARNING,
                    null,
                    "Several columns have the same name; the later ones were numbered.",
                    "Give each column a name of its own."));
        }
        if (layout.headerRows() > 0 && !unnamed.isEmpty()) {
            log.add(problem(
                    "UNNAMED_COLUMNS",
                    Severity.INFO,
                    null,
                    "Columns without a name were called by their position: " + String.join(", ", unnamed) + ".",
                    null));
        }
    }

    private static void addEmptyColumns(ProblemLog log, Layout layout, Typing typing, TableScan scan) {
        List<String> empty = new ArrayList<>();
        int named = 0;
        for (int i = 0; i < typing.columns().size(); i++) {
            if (scan.tallies().get(i).isEmpty()) {
                empty.add(typing.columns().get(i).name());
                named += Blanks.trim(layout.headerCells().get(i)).isEmpty() ? 0 : 1;
            }
        }
        if (!empty.isEmpty()) {
            Severity severity = named >= MANY_EMPTY_COLUMNS ? Severity.WARNING : Severity.INFO;
            log.add(problem(
                    "EMPTY_COLUMNS",
                    severity,
                    null,
                    "No row has a value in: " + String.join(", ", empty) + ".",
                    severity == Severity.INFO ? null : "Check that the export was complete."));
        }
    }

    private static Problem problem(
            String code, Severity severity, @Nullable String column, String message, @Nullable String suggestion) {
        return new Problem(code, severity, column, 0, List.of(), List.of(), message, suggestion);
    }
}
