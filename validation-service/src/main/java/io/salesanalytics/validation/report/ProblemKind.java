package io.salesanalytics.validation.report;

import io.salesanalytics.contracts.Severity;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The problems a row can have. Names are the report's codes: stable. */
public enum ProblemKind {
    ROW_TOO_LONG(
            Severity.ERROR,
            "{rows} {have|has} more cells than the table has columns and {were|was} held back.",
            "Check them for a delimiter inside a cell that is not in quotes."),
    ROW_TOO_SHORT(
            Severity.ERROR,
            "{rows} {have|has} fewer cells than the table has columns and {were|was} held back.",
            "Check them for a missing delimiter or a line break inside a cell."),
    REPAIR_PROPOSED(
            Severity.INFO,
            "{rows} of those held back can be read in one way only in which every cell fits its column: {example}",
            "Compare the column _repair of the rows held back; where it is right, correct the file by it and send it again."),
    ROWS_REPAIRED(
            Severity.WARNING,
            "{rows} that could be read in one way only {was|were} read so, as this data source wants it: {example}",
            "Compare them with the file; to have such rows held back again, set takeRepairs to false for the data source."),
    TIME_MISSING(
            Severity.ERROR,
            "{rows} {have|has} no date in \"{column}\" and {were|was} held back.",
            "Fill in the date, also where one stands once above several rows, and send these rows again."),
    TIME_NOT_UNDERSTOOD(
            Severity.ERROR,
            "{rows} {have|has} something in \"{column}\" that is no date there, such as \"{example}\", and {were|was}"
                    + " held back.",
            "Write the date as in the other rows and send these rows again."),
    CELL_NOT_UNDERSTOOD(
            Severity.ERROR,
            "{rows} {have|has} a cell in \"{column}\" that is unlike the rest of the column, such as \"{example}\","
                    + " and {were|was} held back.",
            "Empty cells are accepted, so correct the cell or clear it, and send these rows again."),
    ROW_SHORTENED(Severity.INFO, "{rows} {leave|leaves} out empty cells at the end; they were filled up.", null),
    BLANK_ROW(Severity.INFO, "{rows} {are|is} blank and {were|was} passed over.", null),
    REPEATED_HEADER(
            Severity.WARNING,
            "{rows} {repeat|repeats} the header and {were|was} passed over.",
            "Check that the pasted parts belong together."),
    TOTAL_ROW(
            Severity.WARNING,
            "{rows} {are totals|is a total}, such as \"{example}\", and {were|was} not counted as sales.",
            "Nothing to do if these are totals of the rows above."),
    POSSIBLE_TOTAL_ROW(
            Severity.WARNING,
            "{rows} {say|says} \"{example}\" beside a date and {were|was} counted as sales.",
            "If these are totals, take them out and replace the file: they count their sales twice."),
    TOTAL_UNEXPLAINED(
            Severity.ERROR,
            "{rows} {say|says} \"{example}\" as the totals of this file do, but {are|is} the sum of no rows, and"
                    + " {were|was} held back.",
            "Check whether rows above are missing or wrong; where these are sales, send them again without that word."),
    REMARK_ROW(
            Severity.WARNING,
            "{rows} {hold|holds} a remark, such as \"{example}\", and {were|was} passed over.",
            "Nothing to do if these are no sales."),
    OTHER_TABLE(
            Severity.WARNING,
            "Another table begins below the first; it was left out ({rows}).",
            "Send the other table as a file of its own."),
    CONTROL_CHARACTERS(
            Severity.WARNING,
            "{rows} {hold|holds} control characters, which no text has.",
            "Check how the file was exported."),
    REPLACEMENT_CHARACTERS(
            Severity.INFO,
            "{rows} {hold|holds} the sign \ufffd in \"{column}\", left by an earlier wrong conversion.",
            null),
    ERROR_CELL(
            Severity.WARNING,
            "{rows} {hold|holds} an error such as {example} in \"{column}\" instead of a value; it was read as empty.",
            "Correct the formula and send the file again."),
    FORMULA_WITHOUT_RESULT(
            Severity.WARNING,
            "{rows} {have|has} a formula in \"{column}\" whose result is not in the file; the cell was read as empty.",
            "Open the workbook in Excel or LibreOffice, which computes it, save it and send it again."),
    HIDDEN_ROW(
            Severity.WARNING,
            "{rows} {are|is} hidden in the sheet, by hand or by a filter, and {were|was} read like the others.",
            "If they are no sales, delete them and send the file again."),
    MERGED_CELL(
            Severity.INFO,
            "{rows} {share|shares} a merged cell in \"{column}\", such as \"{example}\"; it was taken for each of them.",
            null),
    BESIDE_TABLE(
            Severity.WARNING,
            "{rows} {have|has} cells beside the table, such as \"{example}\"; they were left out.",
            "Nothing to do if these are notes."),
    DUPLICATE_ROW(
            Severity.INFO,
            "{rows} {are|is} the same as an earlier row in every cell; {they were|it was} kept.",
            "Check that they are separate sales."),
    ORDER_LINE_REPEATED(
            Severity.INFO,
            "{rows} {name|names} an order and a product that an earlier row names too, with other values beside them;"
                    + " {they were|it was} kept.",
            "Check whether these are corrections of the earlier rows: then the sales are counted twice.");

    private static final Pattern NUMBERED = Pattern.compile("\\{([^{}|]+)\\|([^{}|]+)}");

    private final Severity severity;
    private final String message;
    private final @Nullable String suggestion;

    ProblemKind(Severity severity, String message, @Nullable String suggestion) {
        this.severity = severity;
        this.message = message;
        this.suggestion = suggestion;
    }

    Severity severity() {
        return severity;
    }

    String message(long rows, @Nullable String column, String example) {
        String counted = rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows);
        return NUMBERED.matcher(message)
                .replaceAll(rows == 1 ? "$2" : "$1")
                .replace("{rows}", counted)
                .replace("{column}", column == null ? "" : column)
                .replace("{example}", example);
    }

    @Nullable
    String suggestion() {
        return suggestion;
    }
}
