package io.salesanalytics.validation.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.validation.record.TextDialect;
import io.salesanalytics.validation.typing.CellShape;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRepairTest {
    private static final TextDialect DIALECT = new TextDialect(',', '"', false, true);
    private static final String[] THINGS = {"Wool hat", "Fly rod, 8 Wt.", "Tee", "Desk 48\"", "Canvas bag", "Cup"};

    private static final List<String> NAMES =
            List.of("Ann", "bob", "C. D.", "e f", "Gus?", "(h)", "I-J", "k'l", "M&N", "o/p");
    private static final TableShape SHAPE = shape();

    private final RowRepair repair = new RowRepair(SHAPE);

    /** Twenty-four sales: day, time, pieces, code, price, thing, notes. */
    private static TableShape shape() {
        TableShape shape = new TableShape(DIALECT, 7);
        for (int i = 0; i < 24; i++) {
            String thing = THINGS[i % THINGS.length] + (i > 11 ? " " + "abcdefghijkl".charAt(i - 12) : "");
            learn(
                    shape,
                    String.format("%02d/01/2024", i + 1),
                    String.format("%02d:15", i),
                    String.valueOf(1 + i % 14),
                    String.format("%s-%d", i % 2 == 0 ? "AB" : "ZK", 1000 + 37 * i),
                    "$" + (9 + i * 4) + (i % 5 == 0 ? "" : ".50"),
                    thing,
                    "");
        }
        return shape.learned();
    }

    private static void learn(TableShape shape, String... cells) {
        shape.add(cells, Arrays.stream(cells).map(CellShape::of).toArray(CellShape[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // a delimiter left out
                "05/02/202410:15,3,AB-1111,$12.50,Cup,#05/02/2024|10:15|3|AB-1111|$12.50|Cup|",
                "05/02/2024,10:1512,AB-1111,$12.50,Cup,#05/02/2024|10:15|12|AB-1111|$12.50|Cup|",
                "05/02/2024,10:15,12AB-1111,$12.50,Cup,#05/02/2024|10:15|12|AB-1111|$12.50|Cup|",
                "05/02/2024,10:15,3,AB-1111$12.50,Cup,#05/02/2024|10:15|3|AB-1111|$12.50|Cup|",
                "05/02/2024,10:15,3,AB-1111,$12.50Cup,#05/02/2024|10:15|3|AB-1111|$12.50|Cup|",
                "05/02/2024,10:15,3,AB-1111,$12.50\"Cup, red\",#05/02/2024|10:15|3|AB-1111|$12.50|Cup, red|",
                "05/02/2024,10:15,3,AB-1111,\"$12.50\"\"Cup, red\",#05/02/2024|10:15|3|AB-1111|$12.50|Cup, red|",
                "05/02/2024,10:15,3,AB-1111,\"$12.50\"Cup,#05/02/2024|10:15|3|AB-1111|$12.50|Cup|",
                "05/02/2024,10:15,3,AB-1111,$12.50,Cup#05/02/2024|10:15|3|AB-1111|$12.50|Cup|",
                // a delimiter too many
                ",05/02/2024,10:15,3,AB-1111,$12.50,Cup,#05/02/2024|10:15|3|AB-1111|$12.50|Cup|",
                "05/02/2024,10:15,3,,AB-1111,$12.50,Cup,#05/02/2024|10:15|3|AB-1111|$12.50|Cup|",
                "05/02/2024,10:15,3,AB-1111,$12.50,Cup,,#05/02/2024|10:15|3|AB-1111|$12.50|Cup|",
                // a delimiter inside a text without quotes
                "05/02/2024,10:15,3,AB-1111,$12.50,Cup, red, big,#05/02/2024|10:15|3|AB-1111|$12.50|Cup, red, big|",
                // another delimiter
                "05/02/2024;10:15;3;AB-1111;$12.50;Cup;#05/02/2024|10:15|3|AB-1111|$12.50|Cup|",
                "05/02/2024 10:15 3 AB-1111 $12.50 Wool  hat red #05/02/2024|10:15|3|AB-1111|$12.50|Wool  hat red|",
                // a stray quote
                "\"05/02/2024,10:15,3,AB-1111,$12.50,\"Cup, red\",#\"05/02/2024|10:15|3|AB-1111|$12.50|Cup, red|",
                "05/02/2024,10:15,\"3,AB-1111,$12.50,\"Cup, red\",#05/02/2024|10:15|\"3|AB-1111|$12.50|Cup, red|",
                // a quote that should have been doubled
                "05/02/2024,10:15,3,AB-1111,\"$12.50\",\"Desk 48\"\",\"\"#05/02/2024|10:15|3|AB-1111|$12.50|Desk 48\"|",
            })
    void mendsOneSlip(String line, String cells) {
        assertThat(joined(repair.mend(line))).isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // as it should be
                "05/02/2024,10:15,3,AB-1111,$12.50,Cup,",
                "05/02/2024,10:15,3,AB-1111,$12.50,\"Desk 48\"\"\",",
                "05/02/2024,10:15,3,AB-1111,$12.50,Desk 48\",",
                // more than one slip
                "05/02/202410:15,3,AB-1111$12.50,Cup,",
                "05/02/2024,10:15,3,,AB-1111,,$12.50,Cup,x",
                // nothing of this table
                "Total,of,all",
                "see the other sheet",
                ",,",
                "Date,Time,Pieces,Code,Price,Thing",
            })
    void leavesAloneWhatNoSingleSlipExplains(String line) {
        assertThat(repair.mend(line)).isNull();
    }

    @Test
    void leavesAloneWhatTwoReadingsExplain() {
        TableShape shape = new TableShape(DIALECT, 3);
        for (int i = 1; i < 60; i++) {
            learn(shape, "2024-03-" + (10 + i % 20), String.valueOf(i % 12), i * 7 + "." + (10 + i));
        }
        RowRepair amounts = new RowRepair(shape.learned());

        // 1 and 125.40, or 11 and 25.40
        assertThat(amounts.mend("2024-03-11,1125.40")).isNull();
        assertThat(joined(amounts.mend("2024-03-1111,25.40"))).isEqualTo("2024-03-11|11|25.40");
    }

    @Test
    void neverPartsTheDigitsOfANumberInTwo() {
        TableShape shape = new TableShape(DIALECT, 4);
        for (int i = 10; i < 40; i++) {
            learn(
                    shape,
                    "AB-" + (1000 + i),
                    i % 3 == 0 ? "" : "" + i,
                    i % 4 == 0 ? "" : i % 4 == 1 ? "N/A" : "" + (i + 7),
                    "2024-03-" + i % 18);
        }
        RowRepair sparse = new RowRepair(shape.learned());

        // 3 and 3, or 33 and nothing, or nothing and 33
        assertThat(sparse.mend("AB-1234,33,2024-03-11")).isNull();
    }

    @Test
    void leavesAloneTwoTextsRunTogether() {
        TableShape shape = new TableShape(DIALECT, 3);
        for (String name : NAMES) {
            learn(shape, "2024-03-11", name, "the " + name);
        }

        assertThat(new RowRepair(shape.learned()).mend("2024-03-11,Annthe bob")).isNull();
    }

    @Test
    void leavesAloneWhatFewRowsTell() {
        TableShape shape = new TableShape(DIALECT, 3);
        for (int i = 1; i < 5; i++) {
            learn(shape, "2024-03-1" + i, "Thika", i + ".10");
        }

        assertThat(new RowRepair(shape.learned()).mend("2024-03-15Thika,5.10")).isNull();
        assertThat(HeaderRepair.mend("Day,Branch,,Amount", shape)).isNull();
    }

    @Test
    void leavesAloneWhereNoColumnHasAForm() {
        TableShape shape = new TableShape(DIALECT, 3);
        for (String name : NAMES) {
            learn(shape, name, name + " of " + name, "the " + name);
        }

        assertThat(new RowRepair(shape.learned()).mend("one,two")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\"Day,Time,Pieces,Code,Price,\"Thing\",Notes#\"Day|Time|Pieces|Code|Price|Thing|Notes",
                ",Day,Time,Pieces,Code,Price,Thing,Notes#Day|Time|Pieces|Code|Price|Thing|Notes",
                "Day,Time,Pieces,Code,Price\"Thing\",Notes#Day|Time|Pieces|Code|Price|Thing|Notes",
                "Day,Time,Pieces,Code,\"Price\"\"Thing\",Notes#Day|Time|Pieces|Code|Price|Thing|Notes",
                "Day,Time,Pieces,Code,Price,\"Thing\"Notes#Day|Time|Pieces|Code|Price|Thing|Notes",
                "Day Time Pieces Code Price Thing \"Notes\"#Day|Time|Pieces|Code|Price|Thing|Notes",
                // names may be glued together anywhere
                "Day,TimePieces,Code,Price,Thing,Notes#-",
                "Sales of the year by branch#-",
                "Day,Time,Pieces,Code,Price,Thing,Notes#-",
            })
    void mendsAHeader(String line, String names) {
        assertThat(joined(HeaderRepair.mend(line, SHAPE))).isEqualTo(names);
    }

    @Test
    void spendsLittleOnHostileRows() {
        List<String> rows = List.of(
                "\"".repeat(30_000),
                "\"\",".repeat(10_000),
                "a\"".repeat(15_000),
                "1 ".repeat(16_000),
                "x".repeat(32_000),
                "1".repeat(32_000),
                "05/02/2024,10:15,3,AB-1111," + "$".repeat(20_000) + ",Cup",
                "x".repeat(1_000_000));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String row : rows) {
                assertThat(repair.mend(row)).isNull();
                assertThat(HeaderRepair.mend(row, SHAPE)).isNull();
            }
        });
    }

    @Test
    void learnsNothingOfVeryWideTables() {
        TableShape shape = new TableShape(DIALECT, 5000);
        String[] cells = new String[5000];
        Arrays.fill(cells, "2024-01-01");
        learn(shape, cells);

        assertThat(new RowRepair(shape.learned()).mend("2024-01-012024-01-02")).isNull();
    }

    private static String joined(@Nullable List<String> cells) {
        return cells == null ? "-" : String.join("|", cells);
    }
}
