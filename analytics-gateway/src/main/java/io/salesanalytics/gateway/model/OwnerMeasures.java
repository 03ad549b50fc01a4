package io.salesanalytics.gateway.model;

import io.salesanalytics.contracts.Column;
import io.salesanalytics.contracts.Concept;
import io.salesanalytics.contracts.OwnMeasure;
import io.salesanalytics.gateway.model.Availability.Available;
import io.salesanalytics.gateway.model.Availability.Unavailable;
import io.salesanalytics.semantics.formula.OwnFormulas;
import io.salesanalytics.semantics.formula.SalesMeasures;
import io.salesanalytics.semantics.formula.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The measures that the owner made, compiled to what the others are made of; each that cannot be had says why. */
final class OwnerMeasures {
    private final SchemaColumns columns;
    private final OwnFormulas formulas;
    private final Function<String, @Nullable Availability> others;
    private final Map<String, Availability> measures = new LinkedHashMap<>();

    /** @param others the measures that are nobody's own, by name */
    OwnerMeasures(List<OwnMeasure> own, SchemaColumns columns, Function<String, @Nullable Availability> others) {
        Map<String, String> texts = new LinkedHashMap<>();
        own.forEach(measure -> texts.put(measure.name(), measure.formula()));
        this.columns = columns;
        this.formulas = new OwnFormulas(texts);
        this.others = others;
        own.forEach(measure -> measures.put(measure.name(), availability(measure)));
    }

    /** By name, in the owner's order. */
    Map<String, Availability> all() {
        return measures;
    }

    private Availability availability(OwnMeasure own) {
        try {
            Formula computation = named(own.name());
            boolean rounded = computation.all().stream().anyMatch(OwnerMeasures::hasDigitsToSpare);
            return new Available(new Measure(
                    own.name(),
                    own.label(),
                    own.unit().name().toLowerCase(Locale.ROOT),
                    own.unit() == OwnMeasure.Unit.CURRENCY ? columns.currency(columns.metric(Concept.REVENUE)) : null,
                    own.scale(),
                    own.formula(),
                    rounded
                            ? new Formula.Rounded(computation, own.scale() + NamedMeasures.EXTRA_DIGITS)
                            : computation));
        } catch (Missing missing) {
            return new Unavailable(own.name(), missing.lack);
        }
    }

    private static boolean hasDigitsToSpare(Formula part) {
        return part instanceof Formula.Quotient || part instanceof Formula.Times;
    }

    /** An owner's formula without the rounding that is only for showing it. */
    private Formula named(String name) {
        Term term = formulas.term(name);
        if (term == null) {
            throw new Missing(new Lack(
                    Lack.Code.FORMULA_INVALID,
                    List.of(
                            new Lack.Fact("measure", name),
                            new Lack.Fact(
                                    "mistake",
                                    Objects.requireNonNull(formulas.mistakes().get(name))
                                            .sentence()))));
        }
        return compile(term);
    }

    private Formula compile(Term term) {
        if (term instanceof Term.Number number) {
            return new Formula.Constant(number.value());
        }
        if (term instanceof Term.Negative negative) {
            return new Formula.Negative(compile(negative.of()));
        }
        if (term instanceof Term.Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (term instanceof Term.Measure measure) {
            return measure(measure.name());
        }
        Term.Operation operation = (Term.Operation) term;
        Formula left = compile(operation.left());
        Formula right = compile(operation.right());
        return switch (operation.operator()) {
            // Unlike Plus, which takes what is missing for nothing: a part that is missing makes the whole missing.
            case PLUS -> new Formula.Minus(left, new Formula.Negative(right));
            case MINUS -> new Formula.Minus(left, right);
            case TIMES -> new Formula.Times(left, right);
            case DIVIDED_BY -> new Formula.Quotient(left, right);
        };
    }

    private Formula measure(Term.Name name) {
        if (formulas.term(name.text()) != null || formulas.mistakes().containsKey(name.text())) {
            return named(name.text());
        }
        Availability other = others.apply(name.text());
        if (other instanceof Available available) {
            return available.measure().computation();
        }
        throw new Missing(
                other instanceof Unavailable unavailable
                        ? unavailable.lack()
                        : Lack.of(Lack.Code.MEASURE_MISSING, "measure", name.text()));
    }

    private Formula aggregate(Term.Aggregate aggregate) {
        Term.Name name = aggregate.column();
        if (name == null) {
            return new Formula.Of(new Atom.Rows());
        }
        return switch (aggregate.function()) {
            case SUM -> new Formula.Of(new Atom.SumOf(metric(name)));
            case AVG ->
                new Formula.Quotient(
                        new Formula.Of(new Atom.SumOf(metric(name))), new Formula.Of(new Atom.ValuesOf(metric(name))));
            case MIN -> new Formula.Of(new Atom.LeastOf(metric(name)));
            case MAX -> new Formula.Of(new Atom.GreatestOf(metric(name)));
            case COUNT_DISTINCT -> new Formula.Of(new Atom.DistinctOf(dimension(name)));
            case COUNT -> new Formula.Of(new Atom.Rows());
        };
    }

    private String metric(Term.Name name) {
        return found(name, columns.metrics(), columns::metric, Lack.Code.COLUMN_NOT_NUMERIC);
    }

    private String dimension(Term.Name name) {
        return found(name, columns.dimensions(), columns::dimension, Lack.Code.COLUMN_NOT_COUNTABLE);
    }

    private String found(
            Term.Name name, List<Column> among, Function<Concept, @Nullable Column> byConcept, Lack.Code whyNot) {
        for (Column column : among) {
            if (column.name().equals(name.text())) {
                return column.name();
            }
        }
        Concept concept =
                name.quoted() ? null : SalesMeasures.concept(name.text()).orElse(null);
        Column column = concept == null ? null : byConcept.apply(concept);
        if (column != null) {
            return column.name();
        }
        boolean there = columns.columns().stream().anyMatch(c -> c.name().equals(name.text()));
        throw new Missing(Lack.of(there ? whyNot : Lack.Code.COLUMN_MISSING, "column", name.text()));
    }

    /** Ends the compiling of one measure; never leaves this class. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Lack lack;

        Missing(Lack lack) {
            super(lack.sentence(), null, false, false);
            this.lack = lack;
        }
    }
}
