package io.salesanalytics.semantics.storage;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that Druid can keep: none of its own, no two alike, no sign that its segment files cannot hold. */
final class DruidNames {
    /** Druid writes a column's name into a comma-separated table of contents inside each segment. */
    private static final Pattern NOT_KEPT = Pattern.compile("[\\p{Cntrl},\"\\\\/]");

    private static final String RESERVED_PREFIX = "__";

    private final Set<String> taken = new HashSet<>();

    /** A name for a column that nothing else in the table has. */
    String give(String wanted) {
        String name = NOT_KEPT.matcher(wanted).replaceAll("_");
        if (name.startsWith(RESERVED_PREFIX)) {
            name = "column" + name;
        }
        while (!taken.add(name)) {
            name = name + "_";
        }
        return name;
    }
}
