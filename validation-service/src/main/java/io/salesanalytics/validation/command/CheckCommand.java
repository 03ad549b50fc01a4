package io.salesanalytics.validation.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.RowCounts;
import io.salesanalytics.contracts.ValidationReport;
import io.salesanalytics.semantics.SalesSemantics;
import io.salesanalytics.validation.check.FileCheck;
import io.salesanalytics.validation.check.Instructions;
import io.salesanalytics.validation.check.Verdict;
import io.salesanalytics.validation.cleanfile.RowFiles;
import io.salesanalytics.validation.source.LocalFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code check FILE... [--json] [--out DIR]}: the report for each file, and the worst outcome as the exit code; with a
 * folder, the clean rows and the rows held back of each file that can be used are written there.
 */
public final class CheckCommand {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .build();

    private CheckCommand() {}

    public static void main(String[] arguments) throws IOException {
        LibraryLog.warningsOnly();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), out);
        out.flush();
        System.exit(code);
    }

    /** Checks the files; 0 accept, 1 accept with warnings, 2 reject, 3 needs a decision. */
    static int run(List<String> arguments, PrintStream out) throws IOException {
        List<String> files = new ArrayList<>(arguments);
        boolean json = files.remove("--json");
        int at = files.indexOf("--out");
        if (files.isEmpty() || (at >= 0 && (at == files.size() - 1 || files.size() == 2))) {
            out.println("usage: check FILE... [--json] [--out DIR]");
            return 2;
        }
        Path folder = at < 0 ? null : Files.createDirectories(Path.of(files.remove(at + 1)));
        files.remove("--out");
        int worst = 0;
        for (String name : files) {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)) {
                System.err.println(name + ": there is no such file.");
                worst = Math.max(worst, 2);
                continue;
            }
            Verdict verdict = check(path, folder);
            ValidationReport report = verdict.report();
            if (json) {
                out.println(JSON.writeValueAsString(tree(verdict)));
            } else {
                print(report, columns(verdict), out);
            }
            worst = Math.max(worst, exitCode(report.outcome()));
        }
        return worst;
    }

    private static Verdict check(Path path, @Nullable Path folder) throws IOException {
        try (RowFiles files = folder == null ? RowFiles.nowhere() : files(path, folder)) {
            return new FileCheck(new LocalFile(path), Instructions.NONE, (fraction, rows) -> {}).check(files);
        }
    }

    private static RowFiles files(Path path, Path folder) {
        return new RowFiles(
                new OutputFile(folder.resolve(path.getFileName() + ".clean.csv.zst")),
                new OutputFile(folder.resolve(path.getFileName() + ".quarantine.csv")));
    }

    /** The report with each column as a schema shows it: with role, concept and the reason for both. */
    private static ObjectNode tree(Verdict verdict) {
        ObjectNode tree = JSON.valueToTree(verdict.report());
        tree.remove("timings");
        tree.set("columns", JSON.valueToTree(columns(verdict)));
        return tree;
    }

    private static List<Column> columns(Verdict verdict) {
        return SalesSemantics.interpret(verdict.report().columns(), verdict.timeColumn(), verdict.timeOfDayColumn())
                .columns();
    }

    private static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case ACCEPT -> 0;
            case ACCEPT_WITH_WARNINGS -> 1;
            case REJECT -> 2;
            case NEEDS_DECISION -> 3;
        };
    }

    private static void print(ValidationReport report, List<Column> columns, PrintStream out) {
        RowCounts rows = report.rows();
        out.printf(
                Locale.ROOT,
                "%s: %s%n  %,d rows read: %,d ready, %,d held back, %,d passed over%n",
                report.filename(),
                words(report.outcome()),
                rows.read(),
                rows.accepted(),
                rows.quarantined(),
                rows.ignored());
        columns.forEach(column -> out.printf(
                Locale.ROOT,
                "  %-30s %-9s %-9s %s%n",
                column.name(),
                column.type().name().toLowerCase(Locale.ROOT),
                column.role().name().toLowerCase(Locale.ROOT),
                column.sum() == null ? "" : "sum " + column.sum().toPlainString()));
        for (Problem problem : report.problems()) {
            out.printf(
                    Locale.ROOT,
                    "  %-8s %s %s%n",
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.message(),
                    problem.firstRows().isEmpty() ? "" : "Rows " + problem.firstRows());
        }
        if (report.question() != null) {
            out.println("  question " + report.question().message());
        }
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case ACCEPT -> "ready";
            case ACCEPT_WITH_WARNINGS -> "ready, with something to look at";
            case REJECT -> "cannot be used";
            case NEEDS_DECISION -> "waits for an answer";
        };
    }
}
