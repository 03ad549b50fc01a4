package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole columns of dates in the ways that programs and people write them, and where the rows end up in time. */
class DateFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Date#20240105;20240206#2024-01-05 2024-02-06",
                "order_date#1704412800;1704499200#2024-01-05 2024-01-06",
                "timestamp#1704412800000;1704499200000#2024-01-05 2024-01-06",
                "Order Date#45296;45297#2024-01-05 2024-01-06",
                "Order Date#45296.5;45297.25#2024-01-05T12:00 2024-01-06T06:00",
                "Date#05/01/2024;45297;16/01/2024;17/01/2024#2024-01-05 2024-01-06 2024-01-16 2024-01-17",
                "Period#202401;202402#2024-01-01 2024-02-01",
                "Month#2024-01;2024-02#2024-01-01 2024-02-01",
                "Month#Jan-24;Feb-24#2024-01-01 2024-02-01",
                "Month#Jan'24;Feb'24#2024-01-01 2024-02-01",
                "Month#Jan \u201924;Feb \u201924#2024-01-01 2024-02-01",
                "Quarter#Q1'24;Q2'24#2024-01-01 2024-04-01",
                "Quarter#Q1-24;Q4-23#2024-01-01 2023-10-01",
                "Date#2024/01/05 14:30 GMT+3;2024/01/06 14:30 GMT+3#2024-01-05T14:30 2024-01-06T14:30",
                "Monat#Januar 2024;März 2024#2024-01-01 2024-03-01",
                "Mois#janvier 2024;août 2024#2024-01-01 2024-08-01",
                "Quarter#2024-Q1;2024-Q2#2024-01-01 2024-04-01",
                "Quartal#Q1 2024;Q4 2024#2024-01-01 2024-10-01",
                "Week#2024-W05;2024-W06#2024-01-29 2024-02-05",
                "Year#2023;2024#2023-01-01 2024-01-01",
                "Jahr#2023;2024#2023-01-01 2024-01-01",
                "Fecha de venta#5 de enero de 2024 10:05 hs.;6 de febrero de 2024 22:10 hs."
                        + "#2024-01-05T10:05 2024-02-06T22:10",
                "Date#5 janv. 2024;6 févr. 2024#2024-01-05 2024-02-06",
                "Fecha#5 de enero de 2024;6 de feb. de 2024#2024-01-05 2024-02-06",
                "Data#5 stycznia 2024;6 lutego 2024#2024-01-05 2024-02-06",
                "Дата#05.01.2024 г.;16.01.2024 г.#2024-01-05 2024-01-16",
                "日付#2024年1月5日;2024年1月16日#2024-01-05 2024-01-16",
                "Dátum#2024. 01. 05.;2024. 01. 16.#2024-01-05 2024-01-16",
                "Date#Friday, January 5, 2024;Saturday, January 6, 2024#2024-01-05 2024-01-06",
                "Date#05.01.2024 13.08;16.01.2024 14.09#2024-01-05T13:08 2024-01-16T14:09",
                "Date#1/5/2024 1:08 PM;1/16/2024 2:09 AM#2024-01-05T13:08 2024-01-16T02:09",
                "Date#2024-01-05T13:08:00+03:00;2024-01-06T13:08:00+03:00#2024-01-05T13:08 2024-01-06T13:08",
                "Date#20240105130800;20240116140900#2024-01-05T13:08 2024-01-16T14:09",
                "Date#Fri Jan 5 13:08:00 2024;Tue Jan 16 14:09:00 2024#2024-01-05T13:08 2024-01-16T14:09",
                "Date#Fri Jan 05 13:08:00 EAT 2024;Tue Jan 16 14:09:00 EAT 2024#2024-01-05T13:08 2024-01-16T14:09",
                "date/time#Mar 1, 2024 1:08:00 AM PST;Apr 2, 2024 12:05:00 PM PST#2024-03-01T01:08 2024-04-02T12:05",
                "Date#Mar 1, 2024, 1:08 PM;Mar 2, 2024, 2:09 AM#2024-03-01T13:08 2024-03-02T02:09",
                "Date#mar 5 mars 2024;mer 6 mars 2024#2024-03-05 2024-03-06",
                "saledate#Tue Dec 16 2014 12:30:00 GMT-0800 (PST);Thu Jan 15 2015 04:30:00 GMT-0800 (PST)"
                        + "#2014-12-16T12:30 2015-01-15T04:30",
                "Date#Tue Mar 03 2015 04:30:00 GMT+0300 (East Africa Time)#2015-03-03T04:30",
                "Date#05/01/2024 à 13:08;16/01/2024 à 14:09#2024-01-05T13:08 2024-01-16T14:09",
                "Date#05/01/2024 at 13:08;16/01/2024 at 14:09#2024-01-05T13:08 2024-01-16T14:09",
                "Date#05/01/2024 - 13:08;16/01/2024 - 14:09#2024-01-05T13:08 2024-01-16T14:09",
                "Fecha#05/01/2024 1:08 p. m.;16/01/2024 2:09 a. m.#2024-01-05T13:08 2024-01-16T02:09",
                "Period#W/E 03/03/2024;W/E 17/03/2024#2024-03-03 2024-03-17",
                "Period#WE 2024-03-03;WE 2024-03-10#2024-03-03 2024-03-10",
                "Week#Week ending 03-03-2024;Week Ending: 17-03-2024#2024-03-03 2024-03-17",
                "Week#w/c 4 Mar 2024;w/c 11 Mar 2024#2024-03-04 2024-03-11",
                "Week#Week of Mar 4, 2024;Week of Mar 11, 2024#2024-03-04 2024-03-11",
                "Time#4 W/E 01/28/24;4 W/E 02/25/24#2024-01-28 2024-02-25",
                "Time#Week ending Sunday 3 March 2024;Wk Ending Sunday 10 March 2024#2024-03-03 2024-03-10",
                "Period#Month ending 31/01/2024;Month ending 29/02/2024#2024-01-31 2024-02-29",
                "Semaine#Semaine du 04/03/2024;Semaine du 18/03/2024#2024-03-04 2024-03-18",
                "Woche#Woche ab 04.03.2024;Woche ab 18.03.2024#2024-03-04 2024-03-18",
                "Period#01/01/2024 - 07/01/2024;15/01/2024 - 21/01/2024#2024-01-01 2024-01-15",
                "Week#Jan 1, 2024 - Jan 7, 2024;Jan 8, 2024 - Jan 14, 2024#2024-01-01 2024-01-08",
                "Week#2024-01-01 to 2024-01-07;2024-01-08 to 2024-01-14#2024-01-01 2024-01-08",
                "Woche#01.01.2024 bis 07.01.2024;15.01.2024 bis 21.01.2024#2024-01-01 2024-01-15",
                "Semaine#Semaine du 01/01/2024 au 07/01/2024;Semaine du 15/01/2024 au 21/01/2024#2024-01-01 2024-01-15",
                "Date#'05/01/2024;'16/01/2024#2024-01-05 2024-01-16",
                "Date#05_01_2024;16_01_2024#2024-01-05 2024-01-16",
                "Date#\u0660\u0665/\u0660\u0661/\u0662\u0660\u0662\u0664;\u0661\u0666/\u0660\u0661/\u0662\u0660\u0662\u0664"
                        + "#2024-01-05 2024-01-16",
                "Data#sexta-feira 5 de janeiro de 2024;ter\u00e7a-feira 16 de janeiro de 2024#2024-01-05 2024-01-16",
                "Dato#5 marts 2024;16 april 2024#2024-03-05 2024-04-16",
                "Date#5 fe\u0301vr. 2024;16 aou\u0302t 2024#2024-02-05 2024-08-16",
                "\u0627\u0644\u062a\u0627\u0631\u064a\u062e#5 \u064a\u0646\u0627\u064a\u0631 2024;16 \u0623\u063a\u0633\u0637\u0633 2024"
                        + "#2024-01-05 2024-08-16",
                "Date#5 \u091c\u0928\u0935\u0930\u0940 2024;16 \u092e\u093e\u0930\u094d\u091a 2024#2024-01-05 2024-03-16"
            })
    void areUnderstood(String name, String dates, String moments) {
        String rows = dates.contains(",")
                ? "\"" + dates.replace(";", "\",5\n\"") + "\",5\n"
                : dates.replace(";", ",5\n") + ",5\n";

        Checked checked = Checked.of(name + ",Amount\n" + rows);

        assertThat(checked.verdict().timeColumn()).isEqualTo(name);
        assertThat(checked.clean().stream().skip(1).map(line -> line.substring(0, 19)))
                .containsExactly(Stream.of(moments.split(" "))
                        .map(moment -> moment.length() == 10 ? moment + "T00:00:00" : moment + ":00")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Year,Month,Amount#2024,1,5;2024,12,6#2024-01-01 2024-12-01",
                "Month,Year,Amount#January,2024,5;Feb,2024,6#2024-01-01 2024-02-01",
                "Jahr,Monat,Tag,Amount#2024,3,5,5;2024,3,31,6#2024-03-05 2024-03-31",
                "Branch,Year,Month,Day,Amount#a,2024,3,5,5;b,2023,12,31,6#2024-03-05 2023-12-31"
            })
    void arePutTogetherFromColumnsOfTheirParts(String header, String rows, String days) {
        Checked checked = Checked.of(header + "\n" + rows.replace(';', '\n') + "\n");

        assertThat(checked.clean().stream().skip(1).map(line -> line.substring(0, 10)))
                .containsExactly(days.split(" "));
        assertThat(checked.sum("Amount")).isEqualTo("11");
    }

    @Test
    void areAskedAboutWhereWordsStandBeforeThem() {
        Checked checked = Checked.of("Period,Amount\nW/E 03/03/2024,5\nW/E 10/03/2024,6\n");

        assertThat(checked.outcome()).isEqualTo(Outcome.NEEDS_DECISION);
    }

    @Test
    void ofAPeriodBesideTheSaleStayAsTheyAre() {
        Checked checked = Checked.of("Booking Date,Stay,Amount\n2024-01-31,05/02/2024 - 08/02/2024,5\n"
                + "2024-02-01,15/02/2024 - 18/02/2024,6\n");

        assertThat(checked.verdict().timeColumn()).isEqualTo("Booking Date");
        assertThat(checked.column("Stay").max()).isEqualTo("15/02/2024 - 18/02/2024");
        assertThat(checked.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-Jan-24 to 31-Jan-24", "Week ending 07/01/2024", "W/C 01/01/2024"})
    void ofAPeriodMayBeATitle(String period) {
        Checked checked = Checked.of(
                period + ",,\n" + period + ",,\nDate,Item,Amount\n" + "2024-01-05,Tea,5\n2024-01-06,Milk,6\n");

        assertThat(checked.verdict().timeColumn()).isEqualTo("Date");
        assertThat(checked.sum("Amount")).isEqualTo("11");
        assertThat(checked.rows()).containsExactly(2L, 2L, 0L, 0L);
    }

    @Test
    void holdBackADayThatTheMonthDoesNotHave() {
        Checked checked = Checked.of("Year,Month,Day,Amount\n2024,2,29,5\n2023,2,29,6\n2023,2,28,7\n");

        assertThat(checked.rows()).containsExactly(3L, 2L, 1L, 0L);
        assertThat(checked.problems()).contains("TIME_NOT_UNDERSTOOD", "DATE_FROM_SEVERAL_COLUMNS");
        assertThat(checked.column("Year").min()).isEqualTo("2023-02-28");
        assertThat(checked.column("Year").max()).isEqualTo("2024-02-29");
    }

    @ParameterizedTest
    @CsvSource({
        "Model Year,2023;2024",
        "Birth Year,1990;1991",
        "Order No,45296;45297",
        "Year,2010-11;2011-12",
        "Amount,202401;202402",
        "Period,52 W/E 01/28/24;52 W/E 02/25/24",
        "Period,07/01/2024 - 01/01/2024;14/01/2024 - 08/01/2024",
        "Period,01/01/2024 - soon;08/01/2024 - later",
        "Period,2024-01-01 to 07/01/2024;2024-01-08 to 14/01/2024",
        "Period,Week ending late;Week ending soon"
    })
    void areNotMadeOfOtherNumbers(String name, String cells) {
        Checked checked = Checked.of(name + ",Item\n" + cells.replace(";", ",Tea\n") + ",Tea\n");

        assertThat(checked.problems()).contains("NO_TIME_COLUMN");
    }
}
