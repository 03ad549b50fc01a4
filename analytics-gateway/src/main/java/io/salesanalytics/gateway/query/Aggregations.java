package io.salesanalytics.gateway.query;

import io.salesanalytics.contracts.DruidColumn;
import io.salesanalytics.contracts.DruidColumn.Storage;
import io.salesanalytics.gateway.druid.Aggregator;
import io.salesanalytics.gateway.druid.DruidFilter;
import io.salesanalytics.gateway.druid.DruidQuery.VirtualColumn;
import io.salesanalytics.gateway.druid.Expression;
import io.salesanalytics.gateway.model.Atom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Druid adds up for the atoms of a question, each over all the ways in which uploads keep a column. */
final class Aggregations {
    private final Readings readings;
    private final Map<String, Part> parts;
    private final List<Aggregator> aggregators = new ArrayList<>();

    /** @param parts where each aggregator's result belongs; filled with each atom */
    Aggregations(Readings readings, Map<String, Part> parts) {
        this.readings = readings;
        this.parts = parts;
    }

    List<Aggregator> aggregators() {
        return aggregators;
    }

    /** Distinct counts need queries of their own. */
    void add(Atom atom) {
        if (atom instanceof Atom.SumOf sum) {
            for (DruidColumn column : readings.stored().variants(sum.column())) {
                addSum(atom, column, null);
            }
        } else if (atom instanceof Atom.SignedSumOf signed) {
            for (DruidColumn column : readings.stored().variants(signed.column())) {
                addSum(atom, column, counted(signed, column));
            }
        } else if (atom instanceof Atom.LeastOf least) {
            readings.stored().variants(least.column()).forEach(column -> addExtreme(atom, column, "Min"));
        } else if (atom instanceof Atom.GreatestOf greatest) {
            readings.stored().variants(greatest.column()).forEach(column -> addExtreme(atom, column, "Max"));
        } else if (atom instanceof Atom.ValuesOf values) {
            for (DruidColumn column : readings.stored().variants(values.column())) {
                String name = next(new Part(atom, 0, true));
                aggregators.add(Aggregator.count(name).over(present(column)));
            }
        } else if (atom instanceof Atom.ProductsOf products) {
            readings.stored().together(products.columns()).forEach(factors -> addProduct(atom, factors));
        } else if (atom instanceof Atom.WeightOf weight) {
            for (List<DruidColumn> both : readings.stored().together(List.of(weight.column(), weight.weight()))) {
                addSum(atom, both.get(1), present(both.get(0)));
            }
        }
    }

    /** Where a long may overflow, a sum in floating point beside it tells by how much. */
    private void addSum(Atom atom, DruidColumn column, @Nullable DruidFilter rows) {
        boolean exact = column.storage() == Storage.LONG;
        boolean fits = !exact || readings.stored().sumFitsLong(column);
        String name = next(new Part(atom, column.scale(), exact, 0, !fits));
        Aggregator sum = sum(name, column.druidName(), column.storage());
        aggregators.add(rows == null ? sum : sum.over(rows));
        if (!fits) {
            Aggregator check = Aggregator.doubleSum(Part.check(name), column.druidName());
            aggregators.add(rows == null ? check : check.over(rows));
        }
    }

    private void addExtreme(Atom atom, DruidColumn column, String which) {
        boolean exact = column.storage() == Storage.LONG;
        String name = next(new Part(atom, column.scale(), exact));
        aggregators.add(Aggregator.extreme(name, column.druidName(), exact ? "long" : "double", which));
    }

    private DruidFilter counted(Atom.SignedSumOf signed, DruidColumn column) {
        DruidFilter side =
                DruidFilter.Range.signed(column.druidName(), column.storage().name(), signed.below());
        return signed.flag() == null
                ? side
                : new DruidFilter.And(
                        List.of(new DruidFilter.In(readings.text(signed.flag()), List.copyOf(signed.values())), side));
    }

    private void addProduct(Atom atom, List<DruidColumn> factors) {
        List<DruidColumn> whole =
                factors.stream().filter(f -> f.storage() == Storage.LONG).toList();
        boolean exact = whole.size() == factors.size() && readings.stored().productFitsLong(factors);
        // A factor kept as a double carries its own point; only a long's scale has to be taken out again.
        int scale = whole.stream().mapToInt(DruidColumn::scale).sum();
        String name = next(new Part(atom, exact ? scale : Part.UNROUNDED, exact, exact ? 0 : scale, false));
        String column = Readings.own("product-" + name);
        readings.add(VirtualColumn.of(
                column,
                factors.stream()
                        .map(factor -> Expression.column(factor.druidName()))
                        .map(factor -> exact ? factor : Expression.number(factor))
                        .reduce(Expression::product)
                        .orElseThrow(),
                exact ? "LONG" : "DOUBLE"));
        aggregators.add(exact ? Aggregator.longSum(name, column) : Aggregator.doubleSum(name, column));
    }

    private static DruidFilter present(DruidColumn column) {
        return new DruidFilter.Not(new DruidFilter.IsNull(column.druidName()));
    }

    private static Aggregator sum(String name, String column, Storage storage) {
        return storage == Storage.LONG ? Aggregator.longSum(name, column) : Aggregator.doubleSum(name, column);
    }

    private String next(Part part) {
        String name = "a" + parts.size();
        parts.put(name, part);
        return name;
    }

    /**
     * Where an aggregator's result belongs.
     *
     * @param atom what it is a part of; parts of one atom add up
     * @param scale a whole number is divided by ten to the power of this; a floating-point one is rounded to it, or
     *     not at all ({@link #UNROUNDED})
     * @param exact whether Druid computed in whole numbers
     * @param shift a floating-point number is divided by ten to the power of this first
     * @param checked whether a sum in floating point stands beside it, since a long may not hold it
     */
    record Part(Atom atom, int scale, boolean exact, int shift, boolean checked) {
        /** For a sum of products, whose digits are as many as both factors have; the quotient it is for is rounded. */
        static final int UNROUNDED = -1;

        Part(Atom atom, int scale, boolean exact) {
            this(atom, scale, exact, 0, false);
        }

        /** The name of the floating-point sum beside one of this name. */
        static String check(String name) {
            return name + "~";
        }
    }
}
