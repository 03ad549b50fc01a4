package io.salesanalytics.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random messy files, judged row by row a second time by a slow and plain oracle that shares no code with the reader: it
 * is told what the columns are and takes the text of each line apart by patterns.
 */
class OracleTest {
    private static final String HEADER = "Date,Branch,Qty,Amount";
    private static final Pattern DATE = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4})");
    private static final Pattern AMOUNT = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)\\.\\d\\d");
    private static final int FILES = 150;

    /** What the oracle makes of a file. */
    private static final class Oracle {
        private final List<String> held = new ArrayList<>();
        private long accepted;
        private long ignored;
        private BigDecimal sum = BigDecimal.ZERO;
        private long units;
        private BigDecimal sumOfAll = BigDecimal.ZERO;
        private long unitsOfAll;

        void judge(String line, int number) {
            List<String> cells = cells(line);
            long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
            boolean total = cells.size() == 4 && cells.get(1).equals("TOTAL");
            if (filled == 0 || line.equals(HEADER) || (filled == 1 && cells.size() == 1)) {
                ignored++;
            } else if (total && cells.get(3).equals(sumOfAll.toPlainString())) {
                ignored++;
            } else {
                judgeSale(cells, number);
            }
        }

        private void judgeSale(List<String> cells, int number) {
            boolean whole = cells.size() == 4;
            boolean dated = whole && isDay(cells.get(0));
            boolean counted = whole && cells.get(2).matches("-?\\d+");
            boolean paid = whole && AMOUNT.matcher(cells.get(3)).matches();
            BigDecimal amount = paid ? new BigDecimal(cells.get(3).replace(",", "")) : BigDecimal.ZERO;
            long quantity = counted ? Long.parseLong(cells.get(2)) : 0;
            sumOfAll = sumOfAll.add(amount);
            unitsOfAll += quantity;
            if (dated && counted && paid) {
                accepted++;
                sum = sum.add(amount);
                units += quantity;
            } else {
                held.add(String.valueOf(number));
            }
        }

        private static boolean isDay(String cell) {
            Matcher day = DATE.matcher(cell);
            if (!day.matches()) {
                return false;
            }
            try {
                LocalDate.of(
                        Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }

        private static List<String> cells(String line) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (char c : line.replace("\"\"", "\u0000").toCharArray()) {
                quoted ^= c == '"';
                if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else if (c != '"') {
                    cell.append(c == '\u0000' ? '"' : c);
                }
            }
            cells.add(cell.toString());
            return cells;
        }
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(FILES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnEveryRow(long seed) {
        Random random = new Random(seed);
        Oracle oracle = new Oracle();
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        int rows = 150 + random.nextInt(200);
        for (int i = 0; i < rows; i++) {
            String line = i < 20 ? sale(random) : row(random, oracle);
            text.append(line).append('\n');
            oracle.judge(line, i + 2);
        }

        Checked checked = Checked.of(text.toString());

        assertThat(checked.rows())
                .containsExactly((long) rows, oracle.accepted, (long) oracle.held.size(), oracle.ignored);
        assertThat(new BigDecimal(checked.sum("Amount"))).isEqualByComparingTo(oracle.sum);
        assertThat(checked.sum("Qty"))
                .isEqualTo(new BigDecimal(oracle.units).stripTrailingZeros().toPlainString());
        assertThat(checked.clean()).hasSize((int) oracle.accepted + 1);
        assertThat(checked.quarantine().stream().skip(1).map(OracleTest::lineNumber))
                .isEqualTo(oracle.held);
    }

    /** The line that a held row names in one of the quarantine's last two columns. */
    private static String lineNumber(String held) {
        List<String> cells = Oracle.cells(held);
        return cells.get(cells.size() - 2);
    }

    private static String sale(Random random) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(400_000) - 20_000, 2);
        String written = amount.abs().compareTo(BigDecimal.valueOf(1000)) >= 0
                ? "\"" + String.format(Locale.ROOT, "%,.2f", amount) + "\""
                : amount.toPlainString();
        return String.format(
                Locale.ROOT,
                "%02d/%02d/2024,%s,%d,%s",
                1 + random.nextInt(28),
                1 + random.nextInt(12),
                random.nextBoolean() ? "Nairobi" : "\"Kisumu, \"\"CBD\"\"\"",
                1 + random.nextInt(50),
                written);
    }

    /** Mostly a sale, sometimes one with a fault, sometimes no sale at all. */
    private static String row(Random random, Oracle oracle) {
        return switch (random.nextInt(120)) {
            case 0 -> "";
            case 1 -> ",,,";
            case 2 -> HEADER;
            case 3 -> "," + "TOTAL" + "," + oracle.unitsOfAll + "," + oracle.sumOfAll.toPlainString();
            case 4 -> "28/12/2024,TOTAL," + oracle.unitsOfAll + "," + oracle.sumOfAll.toPlainString();
            case 5 -> "31/02/2024,Nairobi,5,10.00";
            case 6 -> ",Nairobi,5,10.00";
            case 7 -> "05/01/2024,Nairobi,five,10.00";
            case 8 -> "05/01/2024,Nairobi,5,ten";
            case 9 -> "05/01/2024,Nairobi,10.00";
            case 10 -> "05/01/2024,Nairobi,5,10.00,9";
            case 11 -> "Printed by Ann";
            default -> sale(random);
        };
    }
}
