package io.salesanalytics.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Target;
import io.salesanalytics.gateway.model.Atom;
import io.salesanalytics.gateway.model.Formula;
import io.salesanalytics.gateway.model.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static final Formula SUM = new Formula.Of(new Atom.SumOf("Sales"));
    private static final Measure REVENUE = new Measure("revenue", "", "currency", null, 2, "", SUM);
    private static final Measure RATE =
            new Measure("rate", "", "percent", null, 2, "", new Formula.Quotient(SUM, new Formula.Of(new Atom.Rows())));

    @Test
    void countsTheLongestPeriodsThatFillTheRange() {
        List<Target> targets =
                targets("2026=1200", "2026-Q1=500", "2026-Q2=500", "2026-01=10", "2026-02=20", "2026-03=30");

        assertGoal(Goal.of(targets, REVENUE, range("2026-01-01", "2026-12-31"), 1), "2026", "1200", false);
        assertGoal(
                Goal.of(targets, REVENUE, range("2026-01-01", "2026-06-30"), 1), "2026-Q1 to 2026-Q2", "1000", false);
        assertGoal(Goal.of(targets, REVENUE, range("2026-01-01", "2026-02-28"), 1), "2026-01 to 2026-02", "30", false);
    }

    @Test
    void countsAShareOfTheShortestPeriodsThatCoverTheRange() {
        List<Target> targets = targets("2026=3650", "2026-02=28", "2026-03=62");

        assertGoal(Goal.of(targets, REVENUE, range("2026-02-15", "2026-03-10"), 1), "2026-02 to 2026-03", "34", true);
        assertGoal(Goal.of(targets, REVENUE, range("2026-03-20", "2026-04-02"), 1), "2026", "140", true);
    }

    @Test
    void isMissingWhereDaysHaveNoTarget() {
        List<Target> targets = targets("2026-02=28", "2026=365");

        assertThat(Goal.of(targets, REVENUE, range("2025-12-22", "2026-01-10"), 1)
                        .missing())
                .isEqualTo("Targets are set for 10 of 20 days only.");
        assertThat(Goal.of(targets, REVENUE, range("2025-01-01", "2025-01-31"), 1)
                        .missing())
                .isEqualTo("No target is set for this period.");
    }

    @Test
    void isWholeForEachPartOfAPeriodWhereAMeasureDoesNotAddUp() {
        List<Target> targets = targets("2026=20", "2026-Q1=25", "2026-Q2=26");

        assertGoal(Goal.of(targets, RATE, range("2026-02-01", "2026-02-03"), 1), "2026-Q1", "25", false);
        assertGoal(Goal.of(targets, RATE, range("2026-03-01", "2026-04-30"), 1), "2026", "20", false);
        assertThat(Goal.of(targets("2026-Q1=25", "2026-Q2=26"), RATE, range("2026-01-01", "2026-06-30"), 1)
                        .missing())
                .startsWith("This measure does not add up");
    }

    @Test
    void namesAFiscalYearByTheYearThatItEndsIn() {
        assertThat(TargetPeriod.of("FY2026", 7).days()).isEqualTo(range("2025-07-01", "2026-06-30"));
        assertThat(TargetPeriod.of("FY2026-Q1", 7).days()).isEqualTo(range("2025-07-01", "2025-09-30"));
        assertThat(TargetPeriod.of("FY2026-Q4", 4).days()).isEqualTo(range("2026-01-01", "2026-03-31"));
        assertThat(TargetPeriod.of("FY2026", 1).days()).isEqualTo(range("2026-01-01", "2026-12-31"));
        assertThat(TargetPeriod.of("2026-Q1", 7).days()).isEqualTo(range("2026-01-01", "2026-03-31"));
    }

    @Test
    void keepsFiscalYearsApartFromThoseOfTheCalendar() {
        List<Target> targets = targets("2026=365", "FY2026=730", "FY2027=1460");

        assertGoal(Goal.of(targets, REVENUE, range("2025-07-01", "2026-06-30"), 7), "FY2026", "730", false);
        assertGoal(Goal.of(targets, REVENUE, range("2026-01-01", "2026-12-31"), 7), "2026", "365", false);
        assertGoal(Goal.of(targets, REVENUE, range("2026-06-30", "2026-07-01"), 7), "FY2026 to FY2027", "6", true);
    }

    @Test
    void knowsLeapYears() {
        assertThat(TargetPeriod.of("2024-02", 1).days()).isEqualTo(range("2024-02-01", "2024-02-29"));
        assertThat(TargetPeriod.of("2024-Q4", 1).days()).isEqualTo(range("2024-10-01", "2024-12-31"));
        assertThat(TargetPeriod.of("2024", 1).days().days()).isEqualTo(366);
    }

    private static void assertGoal(Goal goal, String period, String amount, boolean prorated) {
        assertThat(goal.period()).isEqualTo(period);
        assertThat(goal.amount()).isEqualByComparingTo(amount);
        assertThat(goal.prorated()).isEqualTo(prorated);
        assertThat(goal.missing()).isNull();
    }

    private static List<Target> targets(String... texts) {
        return Stream.of(texts)
                .map(text -> text.split("=", 2))
                .map(parts -> new Target("revenue", parts[0], null, null, new BigDecimal(parts[1])))
                .toList();
    }

    private static DateRange range(String start, String end) {
        return new DateRange(LocalDate.parse(start), LocalDate.parse(end));
    }
}
