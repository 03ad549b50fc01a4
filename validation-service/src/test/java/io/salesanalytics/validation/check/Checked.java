package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdInputStream;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Dialect;
import io.salesanalytics.contracts.Outcome;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.ValidationReport;
import io.salesanalytics.validation.cleanfile.RowFiles;
import io.salesanalytics.validation.dialect.Layout;
import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.record.RowBatch;
import io.salesanalytics.validation.source.RawFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * A file that went through its check in memory.
 *
 * @param verdict the verdict
 * @param clean the clean file's lines
 * @param quarantine the quarantine's lines
 */
record Checked(Verdict verdict, List<String> clean, List<String> quarantine) {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    static Checked of(String content) {
        return of(content.getBytes(UTF_8), Map.of());
    }

    static Checked of(byte[] content, Map<String, String> answers) {
        return of("sales", content, answers);
    }

    static Checked of(String name, byte[] content, Map<String, String> answers) {
        return of(name, content, answers, RowBatch.FULL_ROWS, KeptRows.MOST_CHARACTERS);
    }

    static Checked of(byte[] content, Map<String, String> answers, int batchRows, int keptCharacters) {
        return of("sales", content, answers, batchRows, keptCharacters);
    }

    static Checked of(String content, RuleSettings settings) {
        return of(content, new Instructions(Map.of(), settings, List.of()));
    }

    static Checked of(String content, Instructions instructions) {
        return of("sales", content.getBytes(UTF_8), instructions, RowBatch.FULL_ROWS, KeptRows.MOST_CHARACTERS);
    }

    private static Checked of(
            String name, byte[] content, Map<String, String> answers, int batchRows, int keptCharacters) {
        return of(name, content, new Instructions(answers, RuleSettings.NONE, List.of()), batchRows, keptCharacters);
    }

    private static Checked of(
            String name, byte[] content, Instructions instructions, int batchRows, int keptCharacters) {
        return of(new FileCheck(
                new Bytes(name, content), instructions, (fraction, rows) -> {}, NOW, batchRows, keptCharacters));
    }

    /** The same, with every row handed over as text however the file keeps it. */
    static Checked byText(byte[] content, Map<String, String> answers) {
        return of(
                new FileCheck(
                        new Bytes("sales", content),
                        new Instructions(answers, RuleSettings.NONE, List.of()),
                        (fraction, rows) -> {},
                        NOW,
                        RowBatch.FULL_ROWS,
                        KeptRows.MOST_CHARACTERS) {
                    @Override
                    TableSource open(RawFile raw) throws IOException {
                        return new RowByRow(super.open(raw));
                    }
                });
    }

    private static Checked of(FileCheck check) {
        Written clean = new Written();
        Written quarantine = new Written();
        try {
            Verdict verdict;
            try (RowFiles files = new RowFiles(clean, quarantine)) {
                verdict = check.check(files);
            }
            String rows = clean.size() == 0
                    ? ""
                    : new String(
                            new ZstdInputStream(new ByteArrayInputStream(clean.toByteArray())).readAllBytes(), UTF_8);
            return new Checked(
                    verdict,
                    rows.lines().toList(),
                    quarantine.toString(UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table that hands over no batches. */
    private record RowByRow(TableSource table) implements TableSource {
        @Override
        public Dialect dialect() {
            return table.dialect();
        }

        @Override
        public Layout layout() {
            return table.layout();
        }

        @Override
        public char delimiter() {
            return table.delimiter();
        }

        @Override
        public Decoded read(LongConsumer progress, RowConsumer rows) throws IOException {
            return table.read(progress, row -> rows.accept(row));
        }

        @Override
        public void close() throws IOException {
            table.close();
        }
    }

    /** What was written to a file, but for what was dropped. */
    private static final class Written extends ByteArrayOutputStream implements RowFiles.Target {
        @Override
        public OutputStream open() {
            return this;
        }

        @Override
        public void drop() {
            reset();
        }
    }

    /** All that came of the file. */
    List<Object> facts() {
        ValidationReport report = verdict.report();
        return List.of(
                report.outcome(),
                report.rows(),
                report.columns(),
                report.leftOut(),
                report.problems(),
                String.valueOf(report.question()),
                verdict.timeColumn(),
                clean,
                quarantine);
    }

    Outcome outcome() {
        return verdict.report().outcome();
    }

    List<Long> rows() {
        var rows = verdict.report().rows();
        return List.of(rows.read(), rows.accepted(), rows.quarantined(), rows.ignored());
    }

    List<String> names() {
        return verdict.report().columns().stream().map(ColumnProfile::name).toList();
    }

    ColumnProfile column(String name) {
        return verdict.report().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + name + " in " + names()));
    }

    String sum(String name) {
        var sum = column(name).sum();
        return sum == null ? "none" : sum.stripTrailingZeros().toPlainString();
    }

    List<String> problems() {
        return verdict.report().problems().stream()
                .map(problem -> problem.code())
                .toList();
    }

    /** The only problem of a kind. */
    Problem problem(String code) {
        List<Problem> found = verdict.report().problems().stream()
                .filter(problem -> problem.code().equals(code))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "not one " + code + " in " + verdict.report().problems());
        }
        return found.get(0);
    }

    /** A file in memory. */
    record Bytes(String name, byte[] content) implements RawFile {

        @Override
        public long bytes() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }
}
