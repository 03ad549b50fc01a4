package io.salesanalytics.validation.check;

import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a file is what its name says. Its content decides how it is read; its owner may want to know. */
final class NameCheck {
    private static final Map<String, Set<String>> ENDINGS = Map.of(
            "csv", Set.of("csv", "tsv", "tab", "txt"),
            "xlsx", Set.of("xlsx", "xlsm", "xltx", "xltm"),
            "xls", Set.of("xls", "xlt"),
            "ods", Set.of("ods", "ots"),
            "parquet", Set.of("parquet", "pq"),
            "html", Set.of("html", "htm"),
            "xml", Set.of("xml"));

    private static final Map<String, String> NAMES = Map.of(
            "csv", "text",
            "xlsx", "an Excel workbook",
            "xls", "an older Excel workbook",
            "ods", "an OpenDocument spreadsheet",
            "parquet", "a Parquet file",
            "html", "a web page",
            "xml", "an XML spreadsheet");

    private NameCheck() {}

    /** What to say about a name whose ending stands for another kind of file; null where there is nothing to say. */
    static @Nullable Problem of(String name, Dialect dialect) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits = ENDINGS.getOrDefault(dialect.format(), Set.of()).contains(ending);
        boolean tells = ENDINGS.values().stream().anyMatch(endings -> endings.contains(ending));
        if (fits || !tells || dialect.compression() != null) {
            return null;
        }
        return new Problem(
                "NAME_ENDS_OTHERWISE",
                Severity.INFO,
                null,
                0,
                List.of(),
                List.of(name),
                "The file's name ends in ." + ending + ", but it is " + NAMES.get(dialect.format())
                        + ", and was read as that.",
                null);
    }
}
