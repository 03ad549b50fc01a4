package io.salesanalytics.validation.workbook;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.record.Blanks;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.typing.CellShape;
import io.salesanalytics.validation.typing.ColumnMeaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets of a workbook are the sales: the one that looks most like them, and all that have its columns.
 *
 * @param sheets those that are read, in the workbook's order
 * @param main the one among them with most columns, which names them
 * @param problems what the owner should know about the choice
 */
record SheetChoice(List<Chosen> sheets, SheetTable main, List<Problem> problems) {

    private static final int FEWEST_SHARED = 3;

    /**
     * A sheet that is read.
     *
     * @param table where its table stands
     * @param targets for each of its columns the index among the main sheet's
     */
    record Chosen(SheetTable table, int[] targets) {}

    static SheetChoice of(Workbook workbook) throws IOException {
        List<SheetTable> tables = new ArrayList<>();
        for (int i = 0; i < workbook.sheets().size(); i++) {
            SheetTable table = SheetTable.of(workbook, i);
            if (table != null) {
                tables.add(table);
            }
        }
        if (tables.isEmpty()) {
            throw nothing(workbook);
        }
        SheetTable best = tables.get(0);
        for (SheetTable table : tables) {
            best = score(table) > score(best) ? table : best;
        }
        SheetTable main = widest(best, tables);
        List<Chosen> chosen = new ArrayList<>();
        for (SheetTable table : tables) {
            int[] targets = table == main ? itself(main) : targets(table, main);
            if (targets != null) {
                chosen.add(new Chosen(table, targets));
            }
        }
        return new SheetChoice(List.copyOf(chosen), main, problems(workbook, tables, chosen, main));
    }

    private static FileRefused nothing(Workbook workbook) {
        return workbook.hasMacros()
                ? new FileRefused(
                        "MACROS_ONLY",
                        "The workbook holds macros, which are never run, and no cell with a value.",
                        "Send the workbook that holds the table itself.")
                : new FileRefused(
                        "NO_ROWS", "The workbook has no cell with a value.", "Send a file with a header and rows.");
    }

    /** A sheet with a few columns more is the same table all the same; of several the first names the columns. */
    private static SheetTable widest(SheetTable best, List<SheetTable> tables) {
        SheetTable widest = best;
        for (SheetTable table : tables) {
            boolean earlier = table.columns() == widest.columns() && table.sheet() < widest.sheet();
            if ((earlier || table.columns() > widest.columns()) && targets(best, table) != null) {
                widest = table;
            }
        }
        return widest;
    }

    private static double score(SheetTable table) {
        if (!table.isTable()) {
            return 0;
        }
        Layout layout = table.layout();
        boolean dates = false;
        int numbers = 0;
        int meant = 0;
        for (int i = 0; i < layout.names().size(); i++) {
            CellShape shape = layout.shapes().get(i);
            ColumnMeaning meaning = ColumnMeaning.of(layout.names().get(i));
            dates |= shape == CellShape.DATE;
            numbers += shape == CellShape.NUMBER ? 1 : 0;
            meant += (shape == CellShape.NUMBER && meaning.measure()) || (shape == CellShape.DATE && meaning.date())
                    ? 1
                    : 0;
        }
        return 1
                + (dates ? 6 : 0)
                + Math.min(numbers, 3)
                + Math.min(meant, 4)
                + Math.log10(table.rows() + 1) * 2
                + (layout.headerRows() > 0 ? 1 : -1);
    }

    private static int[] itself(SheetTable main) {
        int[] targets = new int[main.columns()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = i;
        }
        return targets;
    }

    /**
     * Where the columns of a sheet stand in another, or null where they are not the same table: all of them have to
     * be there, and one or at most one in five may be missing. A sheet without a header goes on where the other ended.
     */
    private static int @Nullable [] targets(SheetTable table, SheetTable main) {
        if (!table.isTable() || !main.isTable()) {
            return null;
        }
        boolean headless = table.layout().headerRows() == 0;
        if (headless) {
            boolean same = table.layout().shapes().equals(main.layout().shapes());
            return same ? itself(table) : null;
        }
        int missing = main.columns() - table.columns();
        if (main.layout().headerRows() == 0
                || missing > Math.max(1, main.columns() / 5)
                || missing > 0 && table.columns() < FEWEST_SHARED) {
            return null;
        }
        List<String> names =
                main.layout().names().stream().map(SheetChoice::fold).toList();
        int[] targets = new int[table.columns()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = names.indexOf(fold(table.layout().names().get(i)));
            if (targets[i] < 0) {
                return null;
            }
        }
        return targets;
    }

    private static String fold(String name) {
        return Blanks.trim(name).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static List<Problem> problems(
            Workbook workbook, List<SheetTable> tables, List<Chosen> chosen, SheetTable main) {
        List<Problem> problems = new ArrayList<>();
        List<SheetTable> taken = chosen.stream().map(Chosen::table).toList();
        if (taken.size() > 1) {
            problems.add(joined(workbook, taken, main));
        }
        List<SheetTable> left = tables.stream()
                .filter(table -> !taken.contains(table))
                .sorted(Comparator.comparing(table -> !table.isTable()))
                .toList();
        if (!left.isEmpty()) {
            problems.add(problem(
                    "SHEETS_LEFT_OUT",
                    left.get(0).isTable() ? Severity.WARNING : Severity.INFO,
                    "Only " + names(workbook, taken) + (taken.size() == 1 ? " was" : " were")
                            + " read as the sales. Not counted: " + names(workbook, left) + ".",
                    "If sales stand there too, send that sheet as a file of its own."));
        }
        List<SheetTable> hidden = taken.stream()
                .filter(table -> workbook.sheets().get(table.sheet()).hidden())
                .toList();
        if (!hidden.isEmpty()) {
            problems.add(problem(
                    "HIDDEN_SHEET",
                    Severity.WARNING,
                    "Hidden in the workbook, and read all the same: " + names(workbook, hidden) + ".",
                    "If it holds no sales, delete it and send the file again."));
        }
        List<String> columns = taken.stream()
                .flatMap(table -> table.hiddenNames().stream())
                .distinct()
                .toList();
        if (!columns.isEmpty()) {
            problems.add(problem(
                    "HIDDEN_COLUMNS",
                    Severity.INFO,
                    "Hidden in the sheet, and read all the same: \"" + String.join("\", \"", columns) + "\".",
                    null));
        }
        if (workbook.hasMacros()) {
            problems.add(problem("MACROS_IGNORED", Severity.INFO, "The workbook's macros were not run.", null));
        }
        return problems;
    }

    private static Problem joined(Workbook workbook, List<SheetTable> taken, SheetTable main) {
        StringBuilder message =
                new StringBuilder(names(workbook, taken) + " have the same columns and were read as one table.");
        boolean differ = false;
        for (SheetTable table : taken) {
            List<String> own =
                    table.layout().names().stream().map(SheetChoice::fold).toList();
            String missing = main.layout().names().stream()
                    .filter(name -> table.layout().headerRows() > 0 && !own.contains(fold(name)))
                    .map(name -> "\"" + name + "\"")
                    .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                differ = true;
                message.append(" ")
                        .append(names(workbook, List.of(table)))
                        .append(" lacks ")
                        .append(missing)
                        .append(", which is empty in its rows.");
            }
        }
        return problem(
                "SHEETS_JOINED",
                differ ? Severity.WARNING : Severity.INFO,
                message.toString(),
                "If they do not belong together, send them as files of their own.");
    }

    private static String names(Workbook workbook, List<SheetTable> tables) {
        return tables.stream()
                .map(table -> "\"" + workbook.sheets().get(table.sheet()).name() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static Problem problem(String code, Severity severity, String message, @Nullable String suggestion) {
        return new Problem(code, severity, null, 0, List.of(), List.of(), message, suggestion);
    }
}
