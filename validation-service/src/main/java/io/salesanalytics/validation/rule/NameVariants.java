package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One name spelt in several ways, apart only by capitals and blanks: each spelling is counted as a name of its own. */
final class NameVariants implements RowRule {
    /** A column of more spellings holds no names that sales are grouped by. */
    private static final int MOST_SPELLINGS = 5000;

    /** Names of branches and the like, which every total by them depends on. */
    private static final int FEW_SPELLINGS = 200;

    private static final int LONGEST = 100;
    private static final int RECENT = 1 << 9;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final int column;
    private final String name;
    /** Spellings met lately, so that most cells are known at once. */
    private final long[] recent = new long[RECENT];

    private final Map<String, TreeSet<String>> spellings = new HashMap<>();
    private int count;

    private NameVariants(int column, String name) {
        this.column = column;
        this.name = name;
    }

    /** The rule for each column of text by which sales are grouped. */
    static Stream<RowRule> of(Meaning meaning) {
        return meaning.dimensions().stream().map(column -> new NameVariants(column, meaning.name(column)));
    }

    @Override
    public void look(RuleRow row) {
        if (count > MOST_SPELLINGS || !row.isNew(column) || !row.has(column)) {
            return;
        }
        long hash = row.hash(column);
        int slot = (int) (hash >>> 20) & (RECENT - 1);
        if (recent[slot] != hash) {
            recent[slot] = hash;
            CharSequence text = row.text(column);
            if (text.length() <= LONGEST) {
                keep(text.toString());
            }
        }
    }

    private void keep(String spelling) {
        String folded = fold(spelling);
        if (spellings.computeIfAbsent(folded, key -> new TreeSet<>()).add(spelling)) {
            count++;
        }
        if (count > MOST_SPELLINGS) {
            spellings.clear();
        }
    }

    private static String fold(String spelling) {
        String words = spelling.strip();
        return (isParted(words) ? BLANKS.matcher(words).replaceAll(" ") : words).toLowerCase(Locale.ROOT);
    }

    /** Whether any blanks are to be made one space: those that are one already can stay. */
    private static boolean isParted(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ' && (c != ' ' || words.charAt(i + 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void add(RowRule other) {
        NameVariants same = (NameVariants) other;
        if (count > MOST_SPELLINGS || same.count > MOST_SPELLINGS) {
            count = MOST_SPELLINGS + 1;
            spellings.clear();
        } else {
            same.spellings.values().forEach(all -> all.forEach(this::keep));
        }
    }

    @Override
    public List<Problem> problems() {
        Map<String, TreeSet<String>> several = new TreeMap<>(spellings);
        several.values().removeIf(all -> all.size() < 2);
        if (several.isEmpty()) {
            return List.of();
        }
        List<String> examples = several.values().stream()
                .limit(5)
                .map(all -> "\"" + String.join("\", \"", all) + "\"")
                .toList();
        String names = several.size() == 1 ? "one name" : several.size() + " names";
        return List.of(new Problem(
                "NAME_VARIANTS",
                count <= FEW_SPELLINGS ? Severity.WARNING : Severity.INFO,
                name,
                0,
                List.of(),
                examples,
                "\"" + name + "\" has " + names + " in several spellings, such as " + examples.get(0)
                        + ". Each spelling is counted by itself.",
                "Write each name in one way and send the file again."));
    }
}
