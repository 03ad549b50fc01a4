package io.salesanalytics.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of the chart with what its values file says about them. */
final class ValuesTable {
    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z][A-Za-z0-9_-]*):(?: (.*))?$");

    private final List<Row> rows = new ArrayList<>();
    private final List<String> path = new ArrayList<>();

    private ValuesTable() {}

    /**
     * One setting.
     *
     * @param key its path with dots
     * @param value its default
     * @param why the comment above it; empty where there is none
     */
    record Row(String key, String value, String why) {}

    static List<Row> read(String yaml) {
        ValuesTable table = new ValuesTable();
        table.walk(yaml.split("\n"));
        return table.rows;
    }

    private void walk(String[] lines) {
        StringBuilder comment = new StringBuilder();
        int listIndent = Integer.MAX_VALUE;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            int indent = line.length() - line.stripLeading().length();
            if (line.strip().startsWith("- ")) {
                listIndent = indent;
            }
            if (indent > listIndent) {
                continue;
            }
            Matcher key = KEY.matcher(line);
            if (line.strip().startsWith("# -- ")) {
                comment.append(line.strip().substring(5));
            } else if (line.strip().startsWith("#") && !comment.isEmpty()) {
                comment.append(' ').append(line.strip().substring(1).strip());
            } else if (key.matches()) {
                listIndent = Integer.MAX_VALUE;
                boolean documented = !comment.isEmpty();
                int depth = key.group(1).length() / 2;
                while (path.size() > depth) {
                    path.remove(path.size() - 1);
                }
                path.add(key.group(2));
                String value = key.group(3) == null ? "" : key.group(3);
                String folded = value.startsWith(">") && i + 1 < lines.length ? lines[i + 1].strip() : value;
                if (!value.isEmpty() || documented) {
                    rows.add(new Row(
                            String.join(".", path), folded.isEmpty() ? "see values.yaml" : folded, comment.toString()));
                }
                comment.setLength(0);
            } else {
                comment.setLength(0);
            }
        }
    }
}
