package io.salesanalytics.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesanalytics.chassis.problem.ProblemException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final LocalDate LATER = LocalDate.parse("2025-01-01");

    @Test
    void comparesWithTheSameNumberOfDaysRightBefore() {
        assertThat(Comparison.PREVIOUS_PERIOD.of(range("2024-03-01", "2024-03-31"), LATER))
                .isEqualTo(range("2024-01-30", "2024-02-29"));
        assertThat(Comparison.PREVIOUS_PERIOD.of(range("2024-03-01", "2024-03-01"), LATER))
                .isEqualTo(range("2024-02-29", "2024-02-29"));
    }

    @Test
    void comparesTheLeapDayWithTheLastOfFebruary() {
        assertThat(Comparison.PREVIOUS_YEAR.of(range("2024-02-29", "2024-02-29"), LATER))
                .isEqualTo(range("2023-02-28", "2023-02-28"));
    }

    @Test
    void comparesARunningPeriodByAsManyDaysAsHavePassed() {
        LocalDate today = LocalDate.parse("2024-05-10");
        DateRange may = range("2024-05-01", "2024-05-31");

        assertThat(Comparison.PREVIOUS_PERIOD.of(may, today)).isEqualTo(range("2024-03-31", "2024-04-09"));
        assertThat(Comparison.PREVIOUS_YEAR.of(may, today)).isEqualTo(range("2023-05-01", "2023-05-10"));
        assertThat(Comparison.PREVIOUS_YEAR_BY_WEEKS.of(may, today)).isEqualTo(range("2023-05-03", "2023-05-12"));
        assertThat(Comparison.PREVIOUS_PERIOD.of(may, LocalDate.parse("2024-05-31")))
                .isEqualTo(range("2024-03-31", "2024-04-30"));
        assertThat(Comparison.PREVIOUS_PERIOD.of(may, LocalDate.parse("2024-04-30")))
                .isEqualTo(range("2024-03-31", "2024-04-30"));
    }

    @Test
    void refusesARangeThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> range("2024-02-02", "2024-02-01")).isInstanceOf(ProblemException.class);
    }

    @Test
    void movesTheDayBeforeALeapDayOntoIt() {
        DateRange day = range("2024-02-29", "2024-02-29");
        assertThat(Comparison.PREVIOUS_YEAR.of(day, LocalDate.parse("2026-01-01")))
                .isEqualTo(range("2023-02-28", "2023-02-28"));
        for (DateRange range : List.of(day, range("2024-02-29", "2025-02-27"), range("2025-02-01", "2025-03-31"))) {
            DateRange before = Comparison.PREVIOUS_YEAR.of(range, LocalDate.parse("2026-01-01"));
            Period shift = Period.parse(Comparison.PREVIOUS_YEAR.shift(range));
            assertThat(before.start().plus(shift)).as(range.toString()).isEqualTo(range.start());
            assertThat(before.end().plus(shift)).as(range.toString()).isEqualTo(range.end());
        }
    }

    @Test
    void startsWeeksOnTheDayAskedForAndQuartersInJanuary() {
        LocalDate sunday = LocalDate.parse("2024-01-07");
        assertThat(new Bucket(Granularity.WEEK, DayOfWeek.MONDAY, null).floor(sunday))
                .isEqualTo("2024-01-01T00:00");
        assertThat(new Bucket(Granularity.WEEK, DayOfWeek.SUNDAY, null).floor(sunday))
                .isEqualTo("2024-01-07T00:00");
        assertThat(new Bucket(Granularity.QUARTER, DayOfWeek.SUNDAY, null).floor(LocalDate.parse("2024-05-31")))
                .isEqualTo("2024-04-01T00:00");
    }

    private static DateRange range(String start, String end) {
        return new DateRange(LocalDate.parse(start), LocalDate.parse(end));
    }
}
