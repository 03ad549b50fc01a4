package io.salesanalytics.ingest.datasource;

import io.salesanalytics.contracts.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an administrator wants measures to reach. */
final class TargetChanges {
    private static final Set<String> KNOWN = Set.of("measure", "period", "dimension", "value", "amount");
    private static final Pattern PERIOD = Pattern.compile("(FY)?[12]\\d{3}(-Q[1-4])?|[12]\\d{3}-(0[1-9]|1[0-2])");
    private static final int MOST = 1000;
    private static final int LONGEST = 255;
    private static final int DIGITS = 15;

    private TargetChanges() {}

    /** The targets of a list; it takes the place of all others. */
    static List<Target> read(Field list, KnownNames names) {
        List<Target> targets = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Field entry : list.isNull() ? List.<Field>of() : list.entries(MOST)) {
            Target target = target(entry.object(KNOWN), names);
            if (!seen.add(List.of(target.measure(), target.period(), "" + target.dimension(), "" + target.value()))) {
                throw entry.refused("is there twice: one target for each measure, period and value.");
            }
            targets.add(target);
        }
        return targets;
    }

    /** Refuses targets of measures that are there no more. */
    static void check(List<Target> targets, KnownNames names) {
        for (int i = 0; i < targets.size(); i++) {
            String measure = targets.get(i).measure();
            if (!names.isMeasure(measure)) {
                throw Refusal.of(
                        "targets[" + i + "].measure",
                        "is " + measure + ", which would not be a measure any more. Take that target away too.");
            }
        }
    }

    private static Target target(Field entry, KnownNames names) {
        Field measure = entry.required("measure");
        if (!names.isMeasure(measure.text(LONGEST))) {
            throw measure.refused("is no measure of this data: " + measure.text(LONGEST) + ".");
        }
        Field period = entry.required("period");
        if (!PERIOD.matcher(period.text(LONGEST)).matches()) {
            throw period.refused(
                    "has to be a year (2026), a quarter (2026-Q1) or a month (2026-03); a fiscal year or a quarter of it is FY2026 or FY2026-Q1.");
        }
        Field dimension = entry.optional("dimension");
        if (dimension != null && !names.isDimension(dimension.text(LONGEST))) {
            throw dimension.refused("is no dimension of this data: " + dimension.text(LONGEST) + ".");
        }
        Field value = entry.optional("value");
        if ((dimension == null) != (value == null)) {
            throw entry.refused("needs both \"dimension\" and \"value\", or neither for all sales.");
        }
        return new Target(
                measure.text(LONGEST),
                period.text(LONGEST),
                dimension == null ? null : dimension.text(LONGEST),
                value == null ? null : value.text(LONGEST),
                entry.required("amount").amount(DIGITS));
    }
}
