package io.salesanalytics.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Spreads orders over a year as shops see it: growth, school terms, a strong December, weekends, two daily peaks. */
final class Calendar {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int DAYS = FIRST_DAY.lengthOfYear();

    /** January sells school things, April and August are holidays, December is twice a plain month. */
    private static final double[] MONTHS = {1.15, 0.85, 0.9, 1.05, 0.95, 0.9, 0.95, 1.1, 1.0, 1.05, 1.2, 1.9};

    private static final double[] HOURS = {0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 6, 7, 9, 8, 6, 5, 6, 9, 10, 7, 3, 0, 0, 0};

    private final Weighted<LocalDate> days = new Weighted<>(
            IntStream.range(0, DAYS).mapToObj(FIRST_DAY::plusDays).toList(), Calendar::weight);
    private final Weighted<Integer> hours =
            new Weighted<>(List.copyOf(IntStream.range(0, 24).boxed().toList()), hour -> HOURS[hour]);

    private static double weight(LocalDate day) {
        double week = day.getDayOfWeek() == DayOfWeek.SATURDAY ? 1.5 : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.8 : 1;
        double payday = day.getDayOfMonth() >= 28 || day.getDayOfMonth() <= 2 ? 1.3 : 1;
        double growth = 1 + 0.2 * day.getDayOfYear() / DAYS;
        return MONTHS[day.getMonthValue() - 1] * week * payday * growth;
    }

    LocalDateTime draw(SplittableRandom random) {
        return days.draw(random).atTime(hours.draw(random), random.nextInt(60));
    }
}
