package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.ColumnProfile;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.RuleSettings;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.SalesSemantics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of rows that were read well but do not agree with each other. Today is 1 March 2026. */
class RulesTest {
    /** More rows without a date than there are good ones. */
    private static final String HELD_BACK =
            ",1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;"
                    + ",1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1;,1,1,1";

    private static final List<String> OF_RULES = List.of(
            "DATES_IN_FUTURE",
            "DATES_FAR_OFF",
            "AMOUNTS_MISSING",
            "AMOUNTS_DISAGREE",
            "PROFIT_DISAGREES",
            "RETURN_SIGNS_MIXED",
            "RETURNS_POSITIVE",
            "NEGATIVE_AMOUNTS",
            "OUTLIERS",
            "NAME_VARIANTS",
            "GROUPED_NAMES",
            "ORDER_TOTALS_REPEATED",
            "CANCELLED_SALES",
            "TOTAL_AMONG_VALUES",
            "AMOUNT_UNITS",
            "LARGE_AMOUNTS",
            "DISCOUNT_UNCLEAR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // header # thirty good rows, n the number of the row # the rows below # what is said
                "Date,Qty,Price,Sales#2024-01-02,n,2.50,{n*2.5}#2024-01-02,3,2.50,7.60#AMOUNTS_DISAGREE warning 32",
                "Date,Qty,Price,Sales#2024-01-02,n,2.50,{n*2.5}#2024-01-02,3,2.50,7.50#",
                "Date,Qty,Price,Sales#2024-01-02,n,3.33,{n*3.333}#2024-01-02,300,3.33,999.90#",
                "Date,Qty,Price,Discount,Sales#2024-01-02,n,2.50,1,{n*2.5-1}#2024-01-02,3,2.50,1,7.50#AMOUNTS_DISAGREE"
                        + " warning 32",
                "Date,Qty,Price,Discount,Sales#2024-01-02,n,2.50,0.2,{n*2}#2024-01-02,3,2.50,0.2,7.50#AMOUNTS_DISAGREE"
                        + " warning 32",
                "Date,Qty,Price,Discount"
                        + " %,Sales#2024-01-02,n,2.50,20%,{n*2}#2024-01-02,3,2.50,20%,7.50#AMOUNTS_DISAGREE warning 32",
                "Date,Qty,Price,Tax,Sales#2024-01-02,n,2.50,0.5,{n*2.5+0.5}#2024-01-02,3,2.50,0.5,7.50#AMOUNTS_DISAGREE"
                        + " warning 32",
                "Date,Qty,Price,Sales#2024-01-02,n,2.50,{n*n}#2024-01-02,3,2.50,7.60#",
                "Date,Sales,Cost,Profit#2024-01-02,n,0.5,{n-0.5}#2024-01-02,3,0.5,9#PROFIT_DISAGREES warning 32",
                "Date,Sales,Cost,Profit#2024-01-02,n,0.5,{n-0.5}#2024-01-02,3,0.5,2.5#",
                "Date,Qty,Sales,Unit Cost,Profit#2024-01-02,2,n,0.25,{n-0.5}#2024-01-02,2,3,0.25,2.50#",
                "Date,Sales#2024-01-02,n#2026-03-09,5#DATES_IN_FUTURE warning 32",
                "Date,Sales#2024-01-02,n#2026-03-02,5#",
                "Date,Sales#2024-01-02,n#2024-12-31,5#",
                "Date,Sales#2024-01-02,#2024-01-02,5#AMOUNTS_MISSING warning 2",
                "Branch,Date,Sales#,2024-01-02,n#South,2024-01-02,5;North,2024-01-02,5#",
                "Date,Sales#2024-01-02,n#2024-01-02,#AMOUNTS_MISSING info 32",
                "Date,Sales,Returned#2024-01-02,n,no#2024-01-02,5,yes#RETURNS_POSITIVE info 32",
                "Date,Sales,Returned#2024-01-02,n,no#2024-01-02,-5,yes#",
                "Date,Sales,Returned#2024-01-02,n,no#2024-01-02,-5,yes;2024-01-02,-6,yes;2024-01-02,6,yes#RETURN_SIGNS_MIXED"
                        + " warning 34",
                "Date,Sales,Returned#2024-01-02,n,no#2024-01-02,-5,yes;2024-01-02,-6,no#NEGATIVE_AMOUNTS warning 33",
                "Date,Sales,Type#2024-01-02,n,Sale#2024-01-02,5,Refund#RETURNS_POSITIVE info 32",
                "Date,Sales#2024-01-02,n#2024-01-02,-5#NEGATIVE_AMOUNTS info 32",
                "Date,Sales#2024-01-02,n.50#2024-01-02,1250000#OUTLIERS warning 32",
                "Date,Sales#2024-01-02,n.50#2024-01-02,500#",
                "Date,Sales,Branch#2024-01-02,n,Nairobi#2024-01-02,5,NAIROBI#NAME_VARIANTS warning",
                "Date,Sales,Branch#2024-01-02,n,Nairobi#2024-01-02,5, Nairobi#NAME_VARIANTS warning",
                "Date,Sales,Branch#2024-01-02,n,Nairobi West#2024-01-02,5,Nairobi  West#NAME_VARIANTS warning",
                "Date,Sales,Branch#2024-01-02,n,Nairobi#2024-01-02,5,Mombasa#",
                "Date,Sales,Order Status#2024-01-02,n,Shipped#2024-01-02,5,Cancelled#CANCELLED_SALES info 32",
                "Date,Sales,Stage#2024-01-02,n,Closed Won#2024-01-02,5,Closed Lost#CANCELLED_SALES info 32",
                "Date,Sales,Status#2024-01-02,n,bezahlt#2024-01-02,5,Storniert#CANCELLED_SALES info 32",
                "Date,Sales,Status#2024-01-02,n,Shipped#2024-01-02,0,Cancelled#",
                "Date,Qty,Price,Status#2024-01-02,n,2,paid#2024-01-02,5,2,Cancelled#CANCELLED_SALES info 32",
                "Date,Qty,Price,Status#2024-01-02,n,2,paid#2024-01-02,,2,Cancelled#",
                "Date,Sales,\u72b6\u614b#2024-01-02,n,\u5165\u91d1\u6e08#2024-01-02,5,\u30ad\u30e3\u30f3\u30bb\u30eb#CANCELLED_SALES info 32",
                "Date,Sales,Void?#2024-01-02,n,No#2024-01-02,5,Yes#CANCELLED_SALES info 32",
                "Date,Sales,is_cancelled#2024-01-02,n,0#2024-01-02,5,1#CANCELLED_SALES info 32",
                "Date,Sales,Cancelled by#2024-01-02,n,x#2024-01-02,5,y#",
                "Date,Sales,Remark#2024-01-02,n,good#2024-01-02,5,Cancelled#",
                "Date,amount_cents#2024-01-02,n#2024-01-02,5#AMOUNT_UNITS warning",
                "Date,Sales (in thousands)#2024-01-02,n#2024-01-02,5#AMOUNT_UNITS warning",
                "Date,Umsatz T€#2024-01-02,n#2024-01-02,5#AMOUNT_UNITS warning",
                "Date,Value Sales (in 000 EUR)#2024-01-02,n#2024-01-02,5#AMOUNT_UNITS warning",
                "Date,Sales (Mio. €)#2024-01-02,n#2024-01-02,5#AMOUNT_UNITS warning",
                "Date,Sales#2024-01-02,{n*100000000000000}#2024-01-02,1500000000000000.00#LARGE_AMOUNTS info",
                "Date,Sales#2024-01-02,{n*100000000000}#2024-01-02,1500000000000.00#",
                "Date,Sales,Cents per mile#2024-01-02,n,3#2024-01-02,5,3#",
                "Date,Sales per Kilo#2024-01-02,n#2024-01-02,5#",
                "Date,Qty,Unit Price,Discount#2024-01-02,2,n,5#2024-01-02,2,5,10#DISCOUNT_UNCLEAR warning",
                "Date,Qty,Unit Price,Discount %#2024-01-02,2,n,5#2024-01-02,2,5,10#",
                "Date,Qty,Unit Price,Discount#2024-01-02,2,n,0.05#2024-01-02,2,5,0.10#",
                "Date,Sales,Discount#2024-01-02,n,5#2024-01-02,5,10#"
            })
    void speakOnlyOfWhatIsOdd(String header, String good, String odd, String said) {
        String rows = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> filledIn(good, n))
                .collect(Collectors.joining("\n", "", "\n"));

        Checked checked = Checked.of(header + "\n" + rows + odd.replace(';', '\n') + "\n");

        assertThat(checked.rows().get(1)).isEqualTo(checked.rows().get(0));
        assertThat(checked.verdict().report().problems().stream()
                        .filter(problem -> OF_RULES.contains(problem.code()))
                        .map(RulesTest::inShort)
                        .toList())
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    private static String inShort(Problem problem) {
        assertThat(problem.message()).endsWith(".").doesNotContain("null");
        assertThat(problem.severity() == Severity.INFO || problem.suggestion() != null)
                .isTrue();
        String first =
                problem.firstRows().isEmpty() ? "" : " " + problem.firstRows().get(0);
        return problem.code() + " " + problem.severity().name().toLowerCase(Locale.ROOT) + first;
    }

    private static String filledIn(String row, int n) {
        int open = row.indexOf('{');
        if (open < 0) {
            return row.replaceAll("\\bn\\b", String.valueOf(n));
        }
        String formula = row.substring(open + 1, row.indexOf('}'));
        return (row.substring(0, open) + String.format(Locale.ROOT, "%.2f", value(formula, n)))
                .replaceAll("\\bn\\b", String.valueOf(n));
    }

    private static double value(String formula, int n) {
        String[] sum = formula.split("(?=[-+])");
        double value = 0;
        for (String part : sum) {
            double product = part.startsWith("-") ? -1 : 1;
            for (String factor : part.replaceFirst("^[-+]", "").split("\\*")) {
                product *= factor.equals("n") ? n : Double.parseDouble(factor);
            }
            value += product;
        }
        return value;
    }

    /** Thirty orders, number n of two lines. */
    @ParameterizedTest
    @CsvSource({
        "'A{n},Tea,{n}9;A{n},Milk,{n}9',ORDER_TOTALS_REPEATED warning 3",
        "'A{n},Tea,{n}9;A{n},Milk,{n}8',",
        "'A{n},Tea,{n}9;A{n},Milk,',",
        "'A{n},Tea,99;A{n},Milk,99',",
        "'A{n},Tea,{n}9;B{n},Milk,{n}9',"
    })
    void speakOfTotalsThatStandInEachLineOfTheirOrder(String order, String said) {
        String rows = IntStream.rangeClosed(1, 30)
                .mapToObj(n ->
                        "2024-01-02," + order.replace("{n}", String.valueOf(n)).replace(";", "\n2024-01-02,"))
                .collect(Collectors.joining("\n", "", "\n"));

        Checked checked = Checked.of("Date,Order No,Product,Order Total\n" + rows);

        assertThat(checked.verdict().report().problems().stream()
                        .filter(problem -> problem.code().equals("ORDER_TOTALS_REPEATED"))
                        .map(RulesTest::inShort)
                        .collect(Collectors.joining()))
                .isEqualTo(said == null ? "" : said);
    }

    /** Sixty orders, number n of these lines. */
    @ParameterizedTest
    @CsvSource({
        "'A{n},Tea,1,9,9;A{n},Milk,2,4,;A{n},Milk,3,4,',ORDER_TOTALS_ON_FIRST_LINE warning 3",
        "'A{n},Tea,1,9,;A{n},Milk,2,4,9',AMOUNTS_MISSING warning 2",
        "'A{n},Tea,1,9,9;B{n},Milk,2,4,',AMOUNTS_MISSING warning 3",
        "'A{n},Tea,1,9,9;,Milk,2,4,',AMOUNTS_MISSING warning 3"
    })
    void speakOfTotalsThatStandOnlyInTheFirstLineOfTheirOrder(String order, String said) {
        String rows = IntStream.rangeClosed(1, 60)
                .mapToObj(n ->
                        "2024-01-02," + order.replace("{n}", String.valueOf(n)).replace(";", "\n2024-01-02,"))
                .collect(Collectors.joining("\n", "", "\n"));

        Checked checked = Checked.of("Date,Order No,Product,Qty,Price,Order Total\n" + rows);

        assertThat(checked.verdict().report().problems().stream()
                        .filter(problem -> List.of("AMOUNTS_MISSING", "ORDER_TOTALS_ON_FIRST_LINE")
                                .contains(problem.code()))
                        .map(RulesTest::inShort))
                .containsExactly(said);
    }

    /** Three products at 2.50, 3.50 and 4.50, bought up to four at once. */
    @ParameterizedTest
    @CsvSource({
        "Product;Qty;Item Price,'{all}',AMOUNT_BASIS info,revenue,sum",
        "Product;Qty;Item Price,'{one}',,unitPrice,weighted_average",
        "Product;Qty;Item Price,'{any}',,unitPrice,weighted_average",
        "Product;Qty;Proceeds,'{all}',,revenue,sum",
        "Product;Qty;Proceeds,'{one}',AMOUNT_BASIS info,unitPrice,weighted_average",
        "Product;Qty;Order Total,'{one}',AMOUNT_BASIS warning,revenue,sum",
        "Product;Qty;Cost,'{one}',AMOUNT_BASIS info,,weighted_average",
        "Product;Qty;Cost,'{all}',,cost,sum",
        "Shelf;Qty;Item Price,'{all}',,unitPrice,weighted_average"
    })
    void tellAmountsOfRowsFromThoseOfUnits(
            String names, String amount, String said, String concept, String aggregation) {
        String rows = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> {
                    int quantity = n * 7 % 5 % 4 + 1;
                    double price = n % 3 + 2.5;
                    double value =
                            switch (amount) {
                                case "{all}" -> quantity * price;
                                case "{one}" -> price;
                                default -> n * 1.37;
                            };
                    return "2024-01-02,Item " + n % 3 + "," + quantity + String.format(Locale.ROOT, ",%.2f", value);
                })
                .collect(Collectors.joining("\n", "", "\n"));

        Checked checked = Checked.of("Date," + names.replace(';', ',') + "\n" + rows);

        List<ColumnProfile> profiles = checked.verdict().report().columns();
        Column column = SalesSemantics.interpret(profiles, "Date", "").columns().get(3);
        assertThat(checked.verdict().report().problems().stream()
                        .filter(problem -> problem.code().equals("AMOUNT_BASIS"))
                        .map(RulesTest::inShort)
                        .collect(Collectors.joining()))
                .isEqualTo(said == null ? "" : said);
        assertThat(column.concept()).isEqualTo(concept == null ? null : concept(concept));
        assertThat(column.aggregation().name()).isEqualToIgnoringCase(aggregation);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR,Amount USD,Amount USD",
        "USD,Amount USD,Amount",
        "EUR,Total EUR,Total EUR",
        "EUR,Amount Local,Amount"
    })
    void takeConvertedAmountsWhereOthersAreInSeveralCurrencies(String second, String converted, String revenue) {
        Checked checked = Checked.of("Date,Amount,Currency," + converted
                + "\n2024-01-02,5.00,USD,5.00\n2024-01-02,6.00," + second + ",7.00\n");

        assertThat(SalesSemantics.interpret(checked.verdict().report().columns(), "Date", "")
                        .columns())
                .filteredOn(column -> column.concept() == Concept.REVENUE)
                .extracting(Column::name)
                .containsExactly(revenue);
    }

    private static Concept concept(String name) {
        return Concept.valueOf(name.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"South,GROUPED_NAMES warning 3", "North,"})
    void speakOfNamesThatStandOnceAboveManyRows(String second, String said) {
        String group = "%s,2024-01-02,5\n,2024-01-02,6\n,2024-01-03,7\n";

        Checked checked = Checked.of("Branch,Date,Sales\n" + String.format(group + group, "North", second));

        assertThat(checked.verdict().report().problems().stream()
                        .filter(problem -> problem.code().equals("GROUPED_NAMES"))
                        .map(RulesTest::inShort)
                        .collect(Collectors.joining()))
                .isEqualTo(said == null ? "" : said);
    }

    @ParameterizedTest
    @CsvSource({
        "'Jan 2024,Feb 2024,Mar 2024',true",
        "'Q1 2024,Q2 2024,Q3 2024',true",
        "'January,February,March,April',true",
        "'2021,2022',true",
        "'2021,2022,2023',true",
        "'Price,Units,Jan 2024',false"
    })
    void sayWhenTheTableStandsOnItsSide(String columns, boolean turned) {
        String row = ",5".repeat(columns.split(",").length);

        Checked checked = Checked.of("Product," + columns + "\nTea" + row + "\nMilk" + row + "\n");

        assertThat(checked.verdict().report().problems())
                .anyMatch(problem -> problem.code().equals("NO_TIME_COLUMN")
                        && problem.message().contains("side by side") == turned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "of a country#Market#TOTAL KENYA,9;NAIROBI,4;COAST,6;TOTAL KENYA,2#TOTAL_AMONG_VALUES warning 2",
                "of all regions#Region#All Regions,9;North,4;South,6#TOTAL_AMONG_VALUES warning 2",
                "of all there is#Channel#Gesamt,9;Online,4;Shop,6#TOTAL_AMONG_VALUES warning 2",
                "of products by its sum#Item#Tea,4;All Products,10;Milk,6#TOTAL_AMONG_VALUES warning 3",
                "a product#Item#Tea,4;Total Gym,9;Milk,6#",
                "a chain of shops#Branch#Shell Mombasa,4;Total Thika Road,9;BP,6#",
                "a kind by its first word#Category#All Natural,9;Tea,4;Milk,6#",
                "a region alone#Region#Total Kenya,9;Kenya,9#"
            })
    void speakOfAValueThatMayBeTheTotalOfTheOthers(String what, String column, String rows, String said) {
        Checked checked =
                Checked.of("Date," + column + ",Sales\n2024-01-02," + rows.replace(";", "\n2024-01-02,") + "\n");

        assertThat(checked.verdict().report().problems().stream()
                        .filter(problem -> problem.code().equals("TOTAL_AMONG_VALUES"))
                        .map(RulesTest::inShort)
                        .collect(Collectors.joining()))
                .as(what)
                .isEqualTo(said == null ? "" : said);
    }

    @ParameterizedTest
    @CsvSource({"1924-01-02,DATES_FAR_OFF", "2019-01-02,"})
    void speakOfTheFewRowsThatAreYearsAway(String day, String code) {
        Checked checked = Checked.of("Date,Sales\n" + "2024-01-02,5\n".repeat(150) + day + ",6\n");

        assertThat(checked.problems().contains("DATES_FAR_OFF")).isEqualTo(code != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "one order and product twice#7,Tea,5;7,Tea,6;8,Tea,5#ORDER_LINE_REPEATED info 3",
                "whole rows twice#7,Tea,5;7,Tea,5;8,Tea,5#",
                "another product#7,Tea,5;7,Milk,5;8,Tea,5#",
                "no order named#,Tea,5;,Tea,6;8,Tea,5#"
            })
    void sayWhereAnOrderLineComesAgainWithOtherValues(String what, String rows, String said) {
        Checked checked =
                Checked.of("Date,Order ID,Product,Sales\n2024-01-02," + rows.replace(";", "\n2024-01-02,") + "\n");

        assertThat(checked.verdict().report().problems().stream()
                        .filter(problem -> problem.code().equals("ORDER_LINE_REPEATED"))
                        .map(RulesTest::inShort)
                        .collect(Collectors.joining()))
                .as(what)
                .isEqualTo(said == null ? "" : said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SalesOrderLineNumber", "Line", "order_item_id"})
    void takeNoTwoNumberedLinesOfAnOrderForOne(String numbers) {
        Checked checked = Checked.of("Date,Order ID," + numbers + ",Product,Sales\n"
                + "2024-01-02,7,1,Tea,5\n2024-01-02,7,2,Tea,6\n2024-01-02,7,2,Tea,7\n2024-01-02,8,1,Tea,5\n");

        assertThat(checked.verdict().report().problems().stream()
                        .filter(problem -> problem.code().equals("ORDER_LINE_REPEATED"))
                        .map(RulesTest::inShort))
                .containsExactly("ORDER_LINE_REPEATED info 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // settings of the data source # the rows below twenty good ones # what is said with and without them
                "maxFutureDays 31#2026-03-09,3,2.50,7.50#DATES_IN_FUTURE",
                "amountTolerance 0.10#2024-01-02,3,2.50,7.60#AMOUNTS_DISAGREE",
                "outlierFactor 100000#2024-01-02,1,1250000,1250000#OUTLIERS",
                "maxHeldBack 0.6#" + HELD_BACK + "#MOSTLY_UNREADABLE"
            })
    void keepToTheThresholdsOfTheDataSource(String setting, String rows, String code) {
        String file = "Date,Qty,Price,Sales\n" + "2024-01-02,2,2.50,5.00\n".repeat(20) + rows.replace(';', '\n') + "\n";

        assertThat(Checked.of(file).problems()).contains(code);
        assertThat(Checked.of(file, settings(setting)).problems()).doesNotContain(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "maxFutureDays 0#2026-03-02,3,2.50,7.50#DATES_IN_FUTURE",
                "outlierFactor 2#2024-01-02,1,250,250#OUTLIERS",
                "requiredColumns Branch#2024-01-02,1,250,250#COLUMNS_MISSING",
                "maxHeldBack 0#,1,250,250#MOSTLY_UNREADABLE"
            })
    void areStricterWhereTheDataSourceAsksForIt(String setting, String rows, String code) {
        String file = "Date,Qty,Price,Sales\n" + "2024-01-02,2,2.50,5.00\n".repeat(20) + rows + "\n";

        assertThat(Checked.of(file).problems()).doesNotContain(code);
        assertThat(Checked.of(file, settings(setting)).problems()).contains(code);
        assertThat(Checked.of(file, settings("requiredColumns sales")).problems())
                .doesNotContain("COLUMNS_MISSING");
    }

    private static RuleSettings settings(String setting) {
        String value = setting.substring(setting.indexOf(' ') + 1);
        return switch (setting.substring(0, setting.indexOf(' '))) {
            case "maxFutureDays" -> new RuleSettings(Integer.valueOf(value), null, null, null, null, null);
            case "amountTolerance" -> new RuleSettings(null, new BigDecimal(value), null, null, null, null);
            case "outlierFactor" -> new RuleSettings(null, null, Integer.valueOf(value), null, null, null);
            case "requiredColumns" -> new RuleSettings(null, null, null, List.of(value), null, null);
            default -> new RuleSettings(null, null, null, null, new BigDecimal(value), null);
        };
    }
}
