package io.salesanalytics.validation.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2024-01-05#2024-01-05T00:00:00Z",
                "2024/1/5#2024-01-05T00:00:00Z",
                "05/01/2024#2024-01-05T00:00:00Z",
                "5.1.24#2024-01-05T00:00:00Z",
                "05-01-99#1999-01-05T00:00:00Z",
                "5-Jan-24#2024-01-05T00:00:00Z",
                "Jan 5, 2024#2024-01-05T00:00:00Z",
                "January 5th, 2024#2024-01-05T00:00:00Z",
                "5. Januar 2024#2024-01-05T00:00:00Z",
                "5 janvier 2024#2024-01-05T00:00:00Z",
                "5 de enero de 2024#2024-01-05T00:00:00Z",
                "5 Machi 2024#2024-03-05T00:00:00Z",
                "05MAR2024#2024-03-05T00:00:00Z",
                "14 août 2024#2024-08-14T00:00:00Z",
                "3 März 2024#2024-03-03T00:00:00Z",
                "Mon, 5 Feb 2024#2024-02-05T00:00:00Z",
                "20240105#2024-01-05T00:00:00Z",
                "2024-03#2024-03-01T00:00:00Z",
                "Mar-24#2024-03-01T00:00:00Z",
                "2024-01-05 13:08#2024-01-05T13:08:00Z",
                "2024-01-05T13:08:09.123#2024-01-05T13:08:09.123Z",
                "05/01/2024 1:08:09 PM#2024-01-05T13:08:09Z",
                "05/01/2024 12:00 am#2024-01-05T00:00:00Z",
                "1996-07-04 00:00:00.000#1996-07-04T00:00:00Z",
                "1704412800#2024-01-05T00:00:00Z",
                "1704412800000#2024-01-05T00:00:00Z",
                "29/02/2024#2024-02-29T00:00:00Z",
                "2024-01-05T13:08:00+03:00#2024-01-05T13:08:00Z",
                "5/1/2024, 13:08#2024-01-05T13:08:00Z",
                "2024-Q1#2024-01-01T00:00:00Z",
                "Q3 2024#2024-07-01T00:00:00Z",
                "1Q2024#2024-01-01T00:00:00Z",
                "Q4/2024#2024-10-01T00:00:00Z",
                "1. Quartal 2024#2024-01-01T00:00:00Z",
                "T2 2024#2024-04-01T00:00:00Z",
                "2024-W05#2024-01-29T00:00:00Z",
                "2024-W05-3#2024-01-31T00:00:00Z",
                "KW 5 2024#2024-01-29T00:00:00Z",
                "W01 2020#2019-12-30T00:00:00Z",
                "20240105T130800Z#2024-01-05T13:08:00Z",
                "20240105 1308#2024-01-05T13:08:00Z",
                "20240105130809#2024-01-05T13:08:09Z",
                "05.01.2024 13.08.09#2024-01-05T13:08:09Z",
                "05.01.2024 13:08 Uhr#2024-01-05T13:08:00Z",
                "05/01/2024 13h08#2024-01-05T13:08:00Z",
                "2024-01-05 24:00#2024-01-06T00:00:00Z",
                "05-JAN-24 01.08.09.000000 PM#2024-01-05T13:08:09Z",
                "2024-01-05 13:08 CEST#2024-01-05T13:08:00Z",
                "5 stycznia 2024#2024-01-05T00:00:00Z",
                "5. února 2024#2024-02-05T00:00:00Z",
                "5 августа 2024#2024-08-05T00:00:00Z",
                "5 янв. 2024#2024-01-05T00:00:00Z",
                "05.01.2024 г.#2024-01-05T00:00:00Z",
                "5 Ağustos 2024#2024-08-05T00:00:00Z",
                "5 Kasım 2024#2024-11-05T00:00:00Z",
                "5 maj 2024#2024-05-05T00:00:00Z",
                "2024. január 5.#2024-01-05T00:00:00Z",
                "2024.01.05.#2024-01-05T00:00:00Z",
                "5 octombrie 2024#2024-10-05T00:00:00Z",
                "5 Agustus 2024#2024-08-05T00:00:00Z",
                "5 Ιανουαρίου 2024#2024-01-05T00:00:00Z",
                "5 października 2024#2024-10-05T00:00:00Z",
                "2024年1月5日#2024-01-05T00:00:00Z",
                "2024年1月#2024-01-01T00:00:00Z",
                "1º de janeiro de 2024#2024-01-01T00:00:00Z",
                "5 de jan. de 2024#2024-01-05T00:00:00Z",
                "1er janvier 2024#2024-01-01T00:00:00Z",
                "5 févr. 2024#2024-02-05T00:00:00Z",
                "2024 01 05#2024-01-05T00:00:00Z",
                "05 01 2024#2024-01-05T00:00:00Z"
            })
    void readsDatesDayFirst(String cell, String expected) {
        DateText date = new DateText();

        assertThat(date.parse(cell.toCharArray(), 0, cell.length())).isTrue();
        assertThat(date.parts().fits(DateOrder.DAY_FIRST)).isTrue();
        assertThat(Instant.ofEpochMilli(date.wallMillis(DateOrder.DAY_FIRST))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "750-67-8428",
                "1.2.3",
                "192.168.1.1",
                "2024-13-01",
                "31/02/2024",
                "12345678",
                "abc",
                "Tea 2024",
                "00/00/0000",
                "05/01/0001",
                "2024-01-05 25:00",
                "2024-01-05 x",
                "12:30",
                "1 2 2024",
                "05/01-2024",
                "1234567890123456",
                "Q5 2024",
                "2024-W54",
                "X1 2024",
                "T2000 2024",
                "20240105130899",
                "5 foo 2024",
                "2024-01-05 1308x"
            })
    void leavesTheRestAlone(String cell) {
        assertThat(new DateText().parse(cell.toCharArray(), 0, cell.length())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2024,true",
        "13/04/2024,false",
        "04/13/2024,false",
        "04/04/2024,false",
        "2024-03-04,false",
        "3 Apr 2024,false"
    })
    void knowsWhatCanBeReadTwoWays(String cell, boolean ambiguous) {
        DateText date = new DateText();

        assertThat(date.parse(cell.toCharArray(), 0, cell.length())).isTrue();
        assertThat(date.parts().leavesDayAndMonthOpen()).isEqualTo(ambiguous);
    }
}
