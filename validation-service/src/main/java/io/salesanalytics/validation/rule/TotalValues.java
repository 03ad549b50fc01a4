package io.salesanalytics.validation.rule;

import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.Problem;
import io.salesanalytics.contracts.Severity;
import io.salesanalytics.semantics.concept.ConceptTable;
import io.salesanalytics.semantics.naming.Words;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One value of a column that is the total of the others, as {@code TOTAL KENYA} beside {@code NAIROBI} and {@code COAST}:
 * what it stands at counts twice. Of a place or a kind of thing the word is believed; a product or a shop may be called
 * Total, so there the sums must agree.
 */
final class TotalValues implements RowRule {
    private static final Set<Concept> BELIEVED = EnumSet.of(
            Concept.REGION,
            Concept.COUNTRY,
            Concept.CITY,
            Concept.CHANNEL,
            Concept.CATEGORY,
            Concept.PRODUCT_LINE,
            Concept.CUSTOMER_SEGMENT);

    private static final Pattern TOTAL = Pattern.compile(
            "(grand |overall |sub ?)?totals?\\b.*|.*\\btotals?|all|overall|nationwide"
                    + "|all (the )?(regions|areas|zones|territories|districts|counties|states|provinces|countries|markets"
                    + "|cities|towns|locations|sites|branches|stores|shops|outlets|channels|categories|departments|groups"
                    + "|brands|products|items|segments|customers)"
                    + "|(ins)?gesamt|(gesamt)?summe|alle( \\p{L}+)?|tous|toutes|ensemble|todos|todas|tutti|tutte|totale?"
                    + "|totaal|jumla|razem|celkem|toplam|итого|всего|合計|全国|总计|合计|全部|합계|전체|الإجمالي|الكل",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST = 40;
    private static final int MOST = 10;
    private static final double NEARLY = 0.02;

    private static final class Value {
        private final FirstLines lines = new FirstLines();
        private BigDecimal sum = BigDecimal.ZERO;
    }

    private final int column;
    private final String name;
    private final int amount;
    private final String amountName;
    private final boolean believed;
    private final Map<String, Value> totals = new TreeMap<>();
    private double all;
    private long other;
    private boolean hasOthers;

    private TotalValues(Meaning meaning, int column, int amount) {
        this.column = column;
        this.name = meaning.name(column);
        this.amount = amount;
        this.amountName = meaning.name(amount);
        this.believed =
                ConceptTable.best(Words.of(name)).filter(BELIEVED::contains).isPresent();
    }

    /** The rule for each column of text by which sales are grouped, where the file has a revenue or a quantity. */
    static Stream<RowRule> of(Meaning meaning) {
        int amount = meaning.has(Concept.REVENUE) ? meaning.column(Concept.REVENUE) : meaning.column(Concept.QUANTITY);
        int order = meaning.has(Concept.ORDER_ID) ? meaning.column(Concept.ORDER_ID) : -1;
        return amount < 0
                ? Stream.empty()
                : meaning.dimensions().stream()
                        .filter(column -> column != order)
                        .map(column -> new TotalValues(meaning, column, amount));
    }

    @Override
    public void look(RuleRow row) {
        double number = row.has(amount) ? row.number(amount) : 0;
        all += number;
        if (row.has(column) && (!totals.isEmpty() || row.isNew(column))) {
            look(row, number);
        }
    }

    private void look(RuleRow row, double number) {
        CharSequence text = row.text(column);
        String cell = mayBeTotal(text) ? text.toString().strip() : "";
        if (cell.isEmpty() || !TOTAL.matcher(cell).matches()) {
            long hash = row.hash(column);
            hasOthers |= other != 0 && other != hash;
            other = hash;
        } else if (totals.size() < MOST || totals.containsKey(cell)) {
            Value total = totals.computeIfAbsent(cell, key -> new Value());
            total.lines.add(row.line());
            total.sum = total.sum.add(BigDecimal.valueOf(number));
        }
    }

    /** Most values are ruled out by a look at their characters: codes have digits. */
    private static boolean mayBeTotal(CharSequence text) {
        int length = text.length();
        if (length > LONGEST) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void add(RowRule next) {
        TotalValues same = (TotalValues) next;
        all += same.all;
        hasOthers |= same.hasOthers || (other != 0 && same.other != 0 && other != same.other);
        other = same.other == 0 ? other : same.other;
        same.totals.forEach((cell, value) -> {
            Value total = totals.computeIfAbsent(cell, key -> new Value());
            total.lines.add(value.lines);
            total.sum = total.sum.add(value.sum);
        });
    }

    @Override
    public List<Problem> problems() {
        double others = all
                - totals.values().stream()
                        .mapToDouble(total -> total.sum.doubleValue())
                        .sum();
        return totals.entrySet().stream()
                .filter(total ->
                        hasOthers && (believed || isNearly(total.getValue().sum.doubleValue(), others)))
                .map(total -> problem(total.getKey(), total.getValue()))
                .toList();
    }

    private static boolean isNearly(double sum, double others) {
        return others != 0 && Math.abs(sum - others) <= NEARLY * Math.abs(others);
    }

    private Problem problem(String cell, Value total) {
        return new Problem(
                "TOTAL_AMONG_VALUES",
                Severity.WARNING,
                name,
                total.lines.count(),
                total.lines.lines(),
                List.of(cell),
                "\"" + name + "\" says \"" + cell + "\" in " + total.lines.rows()
                        + ", beside others that this may be the"
                        + " total of. \"" + amountName + "\" of these rows is "
                        + String.format(Locale.ROOT, "%,.2f", total.sum)
                        + ", and counts together with that of the others.",
                "If it is a total, choose the other values of \"" + name
                        + "\" as a filter, or send the file without these rows.");
    }
}
