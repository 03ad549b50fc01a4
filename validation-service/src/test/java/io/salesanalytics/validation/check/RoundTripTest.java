package io.salesanalytics.validation.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.salesanalytics.contracts.LeftOutSum;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever is written in any of the ways that programs write tables, numbers and dates is read back as it was.
 * {@code -Djqwik.tries.default=N} has each property tried that often.
 */
class RoundTripTest {
    private static final String[] WORDS = {
        "Tea",
        "Nairobi, CBD",
        "say \"so\"",
        "a;b",
        "x|y",
        "tab\there",
        "two\nlines",
        "it's",
        "Caf\u00e9",
        "",
        "#1",
        "back\\slash"
    };

    /** One sale. */
    record Sale(LocalDate day, String item, int quantity, BigDecimal amount) {}

    /** How a table is written. */
    record Way(String delimiter, char quote, String lineEnd, String encoding, boolean mark, String packing) {}

    @Property
    void tablesAreReadBackAsTheyWereWritten(@ForAll("sales") List<Sale> sales, @ForAll("ways") Way way) {
        byte[] file = packed(written(sales, way), way);

        Checked checked = Checked.of(file, Map.of());

        assertThat(checked.rows()).containsExactly((long) sales.size(), (long) sales.size(), 0L, 0L);
        assertThat(checked.names()).containsExactly("Date", "Item", "Qty", "Amount");
        assertThat(Accounts.records(checked.clean()).stream().map(row -> row.subList(2, 6)))
                .isEqualTo(sales.stream().map(RoundTripTest::cells).toList());
        Accounts.add(checked);
    }

    @Property
    void portionsOfAnySizeGiveTheSame(@ForAll("messyRows") List<String> rows, @ForAll("portions") int portion) {
        byte[] file = ("Date,Branch,Qty,Amount\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);

        Checked whole = Checked.of(file, Map.of("DATE_ORDER", "DMY", "DECIMAL_SIGN", "POINT"));
        // so few characters kept, so that the rows after them are judged by a guess
        Checked dealtOut = Checked.of(file, Map.of("DATE_ORDER", "DMY", "DECIMAL_SIGN", "POINT"), portion, 8 * portion);

        Accounts.add(whole);
        assertThat(dealtOut.clean()).isEqualTo(whole.clean());
        assertThat(dealtOut.quarantine()).isEqualTo(whole.quarantine());
        assertThat(dealtOut.verdict().report().problems())
                .isEqualTo(whole.verdict().report().problems());
    }

    @Property
    void acceptedHeldBackAndPassedOverAddUpToTheWhole(@ForAll("plainRows") List<String> rows) {
        Checked checked = Checked.of("Date,Branch,Amount\n2024-01-31,Thika,0.50\n" + String.join("\n", rows) + "\n");

        BigDecimal whole = new BigDecimal("0.50");
        for (String row : rows) {
            String amount = row.substring(row.lastIndexOf(',') + 1);
            whole = amount.isEmpty() || amount.equals("x") ? whole : whole.add(new BigDecimal(amount));
        }
        BigDecimal parts = new BigDecimal(checked.sum("Amount"));
        for (LeftOutSum sum : checked.verdict().report().leftOut()) {
            parts = parts.add(sum.heldBack()).add(sum.ignored());
        }
        Accounts.add(checked);
        assertThat(parts).isEqualByComparingTo(whole);
    }

    @Provide
    Arbitrary<List<String>> plainRows() {
        Arbitrary<String> usual = amount().map(amount -> "2024-01-31,Kisumu," + amount.toPlainString());
        Arbitrary<String> odd = Combinators.combine(
                        Arbitraries.of("soon", "", "2024-02-30"), Arbitraries.of("Total", "Thika", ""), amount())
                .as((date, branch, amount) -> date + "," + branch + "," + amount.toPlainString());
        return Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, odd))
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    @Property
    void numbersAreReadInEveryCountrysWay(
            @ForAll("amounts") List<BigDecimal> amounts, @ForAll("numberWays") String way) {
        List<BigDecimal> all = new ArrayList<>(amounts);
        // so that no cell leaves the decimal sign open
        all.add(new BigDecimal("1234567.25"));
        StringBuilder file = new StringBuilder("Date\tAmount\n");
        all.forEach(
                amount -> file.append("2024-01-31\t").append(inWay(amount, way)).append('\n'));

        Checked checked = Checked.of(file.toString());

        BigDecimal sum = all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(checked.rows()).containsExactly((long) all.size(), (long) all.size(), 0L, 0L);
        assertThat(new BigDecimal(checked.sum("Amount"))).isEqualByComparingTo(sum);
    }

    @Property
    void datesAreReadInEveryWay(@ForAll("days") List<LocalDate> days, @ForAll("dateWays") String pattern) {
        List<LocalDate> all = new ArrayList<>(days);
        // so that no cell leaves the order of day and month open
        all.add(LocalDate.of(2024, 3, 31));
        all.add(LocalDate.of(2023, 5, 17));
        all.add(LocalDate.of(2024, 7, 22));
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        StringBuilder file = new StringBuilder("Date\tAmount\n");
        all.forEach(day -> file.append(day.format(format)).append("\t5\n"));

        Checked checked = Checked.of(file.toString());

        assertThat(checked.clean().stream().skip(1).map(line -> line.substring(0, 10)))
                .isEqualTo(all.stream().map(LocalDate::toString).toList());
    }

    @Provide
    Arbitrary<List<Sale>> sales() {
        return Combinators.combine(
                        day(), Arbitraries.of(WORDS), Arbitraries.integers().between(1, 99), amount())
                .as(Sale::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Way> ways() {
        return Combinators.combine(
                        Arbitraries.of(",", ";", "\t", "|", "^", "~"),
                        Arbitraries.of('"', '\''),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "gzip", "zstd", "zip"))
                .as(Way::new);
    }

    @Provide
    Arbitrary<List<String>> messyRows() {
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of("2024-01-31", "31/01/2024", "soon", "", "Total", "Date"),
                        Arbitraries.of("Nairobi", "\"a, b\"", "\"x\ny\"", "Branch", "", "\"open"),
                        Arbitraries.of("5", "7.5", "many", "", "Qty"),
                        Arbitraries.of("5.25", "1,234.50", "(3)", "", "Amount", "5,extra"))
                .as((date, branch, quantity, amount) -> date + "," + branch + "," + quantity + "," + amount);
        Arbitrary<String> usual = Arbitraries.integers()
                .between(1, 999)
                .map(number -> "2024-01-" + (10 + number % 20) + ",Kisumu," + number + "," + number + ".50");
        return Arbitraries.frequencyOf(Tuple.of(6, usual), Tuple.of(1, row))
                .list()
                .ofMinSize(5)
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<Integer> portions() {
        return Arbitraries.integers().between(1, 40);
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return amount().list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> numberWays() {
        return Arbitraries.of(
                "1,234.5",
                "1.234,5",
                "1 234,5",
                "1'234.5",
                "1234.5",
                "1234,5",
                "KES 1,234.5",
                "1.234,5 \u20ac",
                "(1,234.5)",
                "1,234.5-",
                "12,34,567.5",
                "$1,234.5");
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        return day().list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> dateWays() {
        return Arbitraries.of(
                "yyyy-MM-dd",
                "dd/MM/yyyy",
                "MM/dd/yyyy",
                "d.M.yyyy",
                "dd-MMM-yyyy",
                "MMMM d, yyyy",
                "EEEE, d MMMM yyyy",
                "yyyyMMdd",
                "yyyy/MM/dd",
                "dd MMM yy",
                "yyyy-MM-dd'T'00:00:00'Z'",
                "dd_MM_yyyy",
                "yyyyMMdd'000000'");
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(18_262, 20_088).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<BigDecimal> amount() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999999.99"), new BigDecimal("9999999.99"))
                .ofScale(2);
    }

    private static List<String> cells(Sale sale) {
        return List.of(
                sale.day.toString(),
                sale.item.replace('\n', ' '),
                String.valueOf(sale.quantity),
                sale.amount.toPlainString());
    }

    private static String written(List<Sale> sales, Way way) {
        StringBuilder text = new StringBuilder(String.join(way.delimiter, "Date", "Item", "Qty", "Amount"));
        text.append(way.lineEnd);
        for (Sale sale : sales) {
            String quote = String.valueOf(way.quote);
            // what has other quotes than usual puts them around every text
            boolean plain = way.quote == '"' && sale.item.matches("[A-Za-z\u00e9]*");
            text.append(sale.day)
                    .append(way.delimiter)
                    .append(plain ? sale.item : quote + sale.item.replace(quote, quote + quote) + quote)
                    .append(way.delimiter)
                    .append(sale.quantity)
                    .append(way.delimiter)
                    .append(sale.amount.toPlainString())
                    .append(way.lineEnd);
        }
        return text.toString();
    }

    private static byte[] packed(String text, Way way) {
        boolean mark = way.mark && !way.encoding.startsWith("windows");
        byte[] bytes = ((mark ? "\ufeff" : "") + text).getBytes(Charset.forName(way.encoding));
        return switch (way.packing) {
            case "gzip" -> OtherFormatsTest.gzip(bytes);
            case "zstd" -> Zstd.compress(bytes);
            case "zip" -> XlsxFile.zip(Map.of("sales.csv", bytes));
            default -> bytes;
        };
    }

    /** An amount as in the example. */
    private static String inWay(BigDecimal amount, String way) {
        String digits = amount.abs().toPlainString();
        String whole = digits.substring(0, digits.indexOf('.'));
        String cents = digits.substring(digits.indexOf('.') + 1);
        String core = way.replaceAll("[^0-9.,' ]", "").strip();
        boolean grouped = core.length() > "1234.5".length();
        char group = core.charAt(grouped ? core.startsWith("12") ? 2 : 1 : 0);
        int next = core.startsWith("12,34") ? 2 : 3;
        StringBuilder written = new StringBuilder(whole);
        for (int at = whole.length() - 3; grouped && at > 0; at -= next) {
            written.insert(at, group);
        }
        written.append(core.charAt(core.length() - 2)).append(cents);
        String value = way.replace(core, written);
        boolean bracket = way.startsWith("(");
        boolean behind = way.endsWith("-");
        if (bracket || behind) {
            return amount.signum() < 0 ? value : written.toString();
        }
        return amount.signum() < 0 ? "-" + value : value;
    }
}
