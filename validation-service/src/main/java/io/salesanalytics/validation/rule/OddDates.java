package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sales that have not happened yet, and the few that are years away from all others. */
final class OddDates implements RowRule {
    private static final long DAY_MILLIS = 86_400_000;
    /** A clock may be a day ahead somewhere on earth. */
    private static final int FUTURE_DAYS = 1;

    private static final int YEARS_APART = 5;
    private static final int ONE_IN = 100;

    private static final int MOST_MET = 8;

    /** A year of UTC, from its first millisecond to the next year's. */
    private record Year(long from, long to, FirstLines lines) {
        boolean holds(long moment) {
            return moment >= from && moment < to;
        }
    }

    private final String name;
    private final LocalDate today;
    private final int futureDays;
    private final long future;
    private final FirstLines ahead = new FirstLines();
    private final Map<Integer, FirstLines> years = new TreeMap<>();
    /** The years met so far, at most so many that going through them is quick. */
    private final List<Year> met = new ArrayList<>();

    private Year year = new Year(Long.MAX_VALUE, Long.MIN_VALUE, new FirstLines());

    private OddDates(String name, LocalDate today, int futureDays) {
        this.name = name;
        this.today = today;
        this.futureDays = futureDays;
        this.future = (today.toEpochDay() + futureDays + 1) * DAY_MILLIS;
    }

    /** The rule, where the file says when its sales were. */
    static Stream<RowRule> of(Meaning meaning, LocalDate today, RuleSettings settings) {
        int days = Objects.requireNonNullElse(settings.maxFutureDays(), FUTURE_DAYS);
        return meaning.has(Concept.DATE)
                ? Stream.of(new OddDates(meaning.name(Concept.DATE), today, days))
                : Stream.empty();
    }

    @Override
    public void look(RuleRow row) {
        long moment = row.moment();
        if (moment >= future) {
            ahead.add(row.line());
        }
        if (!year.holds(moment)) {
            year = year(moment);
        }
        year.lines.add(row.line());
    }

    private Year year(long moment) {
        for (Year each : met) {
            if (each.holds(moment)) {
                return each;
            }
        }
        int number = Instant.ofEpochMilli(moment).atOffset(ZoneOffset.UTC).getYear();
        Year fresh = new Year(
                LocalDate.of(number, 1, 1).toEpochDay() * DAY_MILLIS,
                LocalDate.of(number + 1, 1, 1).toEpochDay() * DAY_MILLIS,
                years.computeIfAbsent(number, key -> new FirstLines()));
        if (met.size() == MOST_MET) {
            met.clear();
        }
        met.add(fresh);
        return fresh;
    }

    @Override
    public void add(RowRule other) {
        OddDates same = (OddDates) other;
        ahead.add(same.ahead);
        same.years.forEach((number, lines) ->
                years.computeIfAbsent(number, key -> new FirstLines()).add(lines));
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (ahead.count() > 0) {
            problems.add(problem(
                    "DATES_IN_FUTURE",
                    ahead,
                    ahead.rows() + " " + (ahead.count() == 1 ? "is" : "are") + " dated in the future, after "
                            + today.plusDays(futureDays == FUTURE_DAYS ? 0 : futureDays) + ". They were kept."));
        }
        long all = years.values().stream().mapToLong(FirstLines::count).sum();
        Integer before = null;
        long below = 0;
        for (Map.Entry<Integer, FirstLines> entry : years.entrySet()) {
            if (before != null && entry.getKey() - before > YEARS_APART) {
                reportFewer(problems, before, entry.getKey(), below, all);
            }
            before = entry.getKey();
            below += entry.getValue().count();
        }
        return problems;
    }

    /** Where years lie apart, the side with few rows is the odd one. */
    private void reportFewer(List<Problem> problems, int last, int next, long below, long all) {
        boolean early = below * 2 < all;
        FirstLines odd = new FirstLines();
        years.forEach((number, lines) -> {
            if (early ? number <= last : number >= next) {
                odd.add(lines);
            }
        });
        if (odd.count() * ONE_IN <= all) {
            problems.add(problem(
                    "DATES_FAR_OFF",
                    odd,
                    odd.rows() + " " + (odd.count() == 1 ? "is" : "are") + " dated " + (early ? last : next) + " or "
                            + (early ? "earlier" : "later") + ", years away from all others. They were kept."));
        }
    }

    private Problem problem(String code, FirstLines lines, String message) {
        return new Problem(
                code,
                Severity.WARNING,
                name,
                lines.count(),
                lines.lines(),
                List.of(),
                message,
                "Check the dates of these rows.");
    }
}
