package io.salesanalytics.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GranularityTest {
    @ParameterizedTest
    @CsvSource({
        "1,true,HOUR",
        "2,true,HOUR",
        "2,false,DAY",
        "3,true,DAY",
        "45,true,DAY",
        "46,false,WEEK",
        "190,true,WEEK",
        "191,true,MONTH",
        "2196,true,MONTH",
        "2197,true,QUARTER",
        "5490,true,QUARTER",
        "5491,true,YEAR"
    })
    void fitsTheDaysThatAreShown(int days, boolean hasTimeOfDay, Granularity expected) {
        LocalDate first = LocalDate.of(2015, 3, 1);

        assertThat(Granularity.fitting(new DateRange(first, first.plusDays(days - 1L)), hasTimeOfDay))
                .isEqualTo(expected);
    }
}
