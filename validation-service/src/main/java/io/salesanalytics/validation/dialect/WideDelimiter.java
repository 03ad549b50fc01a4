package io.salesanalytics.validation.dialect;

import java.io.Reader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several characters that part two cells together: {@code ||}, {@code ~|~}, {@code ::}. Each is narrowed to one of its
 * characters that stands nowhere else, so that the rest of the reader knows single delimiters alone.
 *
 * @param sequence the characters
 * @param narrow the one that stands for them
 */
record WideDelimiter(String sequence, char narrow) {
    private static final int LINES = 300;
    private static final Pattern RUN = Pattern.compile("[|~^;:#@&*<>=!\u00a6\u00a7\t]{2,5}");
    /** Empty columns side by side rather than a delimiter. */
    private static final Pattern SPACERS = Pattern.compile(";+|\t+|[=<>!]+");

    private static final Pattern LINE_END = Pattern.compile("[\r\n]+");

    /**
     * The sequence that a single delimiter belongs to and never stands without, or null.
     *
     * @param best the single character that parts the sample's cells best
     */
    static @Nullable WideDelimiter around(char best, Sample sample) {
        List<String> lines = lines(sample);
        return candidates(lines).stream()
                .filter(run -> run.indexOf(best) >= 0 && !standsAlone(best, run, lines))
                .findFirst()
                .map(run -> new WideDelimiter(run, best))
                .orElse(null);
    }

    /** Any regular sequence with a character that never stands without it, or null. */
    static @Nullable WideDelimiter any(Sample sample) {
        List<String> lines = lines(sample);
        for (String run : candidates(lines)) {
            for (int i = 0; i < run.length(); i++) {
                if (!standsAlone(run.charAt(i), run, lines)) {
                    return new WideDelimiter(run, run.charAt(i));
                }
            }
        }
        return null;
    }

    private static List<String> lines(Sample sample) {
        return LINE_END.splitAsStream(sample.text())
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .toList();
    }

    /** Runs of signs that nearly all lines hold equally often, the shortest first. */
    private static List<String> candidates(List<String> lines) {
        Set<String> runs = new HashSet<>();
        for (String line : lines) {
            Matcher run = RUN.matcher(line);
            while (run.find()) {
                runs.add(run.group());
            }
        }
        return runs.stream()
                .filter(run -> !SPACERS.matcher(run).matches() && isRegular(run, lines))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether nearly all lines hold it, most of them equally often. */
    private static boolean isRegular(String run, List<String> lines) {
        int[] usual = new int[64];
        int with = 0;
        for (String line : lines) {
            int count = count(line, run);
            with += count > 0 ? 1 : 0;
            usual[Math.min(count, usual.length - 1)]++;
        }
        usual[0] = 0;
        int most = 0;
        for (int lineCount : usual) {
            most = Math.max(most, lineCount);
        }
        return with >= 2 && with * 10 >= lines.size() * 8 && most * 10 >= with * 8;
    }

    private static boolean standsAlone(char sign, String run, List<String> lines) {
        String one = String.valueOf(sign);
        int inRun = count(run, one);
        return lines.stream().anyMatch(line -> count(line, one) != inRun * count(line, run));
    }

    private static int count(String line, String part) {
        int count = 0;
        for (int i = line.indexOf(part); i >= 0; i = line.indexOf(part, i + part.length())) {
            count++;
        }
        return count;
    }

    /** The same characters with the single one in place of the sequence, but for cells in quotes. */
    Reader narrowed(Reader in) {
        return new NarrowingReader(in, this);
    }
}
