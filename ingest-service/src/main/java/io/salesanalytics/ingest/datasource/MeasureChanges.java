package io.salesanalytics.ingest.datasource;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.contracts.OwnMeasure;
import io.salesanalytics.contracts.OwnMeasure.Unit;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.semantics.formula.FormulaParser;
import io.salesanalytics.semantics.formula.OwnFormulas;
import io.salesanalytics.semantics.formula.Reading.Mistake;
import io.salesanalytics.semantics.formula.SalesMeasures;
import io.salesanalytics.semantics.formula.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The measures that an administrator makes, checked as far as can be without looking at the rows. */
final class MeasureChanges {
    private static final Set<String> KNOWN = Set.of("name", "label", "formula", "unit", "scale");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final int MOST = 50;
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_DIGITS = 6;
    private static final int USUAL_DIGITS = 2;

    private MeasureChanges() {}

    /** The measures of a list; it takes the place of all others. */
    static List<OwnMeasure> read(Field list, KnownNames names) {
        List<OwnMeasure> measures = new ArrayList<>();
        for (Field entry : list.isNull() ? List.<Field>of() : list.entries(MOST)) {
            OwnMeasure measure = measure(entry.object(KNOWN), names);
            if (measures.stream().anyMatch(other -> other.name().equals(measure.name()))) {
                throw entry.required("name").refused("is there twice: " + measure.name() + ".");
            }
            measures.add(measure);
        }
        checkFormulas(measures, new KnownNames(names.columns(), measures), list.path());
        return measures;
    }

    private static OwnMeasure measure(Field entry, KnownNames names) {
        Field name = entry.required("name");
        String text = name.text(NAME.pattern().length() + LONGEST_LABEL);
        if (!NAME.matcher(text).matches()) {
            throw name.refused("starts with a letter a-z and goes on with at most 62 letters, digits and _.");
        }
        if (SalesMeasures.isTaken(text)) {
            throw name.refused("cannot be " + text + ": every data source has a measure or meaning of that name.");
        }
        if (!names.columns().isEmpty() && names.isColumn(text)) {
            throw name.refused("cannot be " + text + ": this data has a column of that name.");
        }
        Field label = entry.optional("label");
        Field unit = entry.optional("unit");
        Field scale = entry.optional("scale");
        return new OwnMeasure(
                text,
                label == null ? text : label.text(LONGEST_LABEL),
                formula(entry.required("formula")),
                unit == null
                        ? Unit.NUMBER
                        : unit.word(List.of(Unit.values()), u -> u.name().toLowerCase(Locale.ROOT)),
                scale == null ? USUAL_DIGITS : scale.number(0, MOST_DIGITS));
    }

    /** As it was written, blanks and all: positions in messages are those of its characters. */
    private static String formula(Field field) {
        if (!field.value().isTextual() || field.value().textValue().length() > FormulaParser.LONGEST) {
            throw field.refused("has to be text of at most " + FormulaParser.LONGEST + " characters.");
        }
        return field.value().textValue();
    }

    private static void checkFormulas(List<OwnMeasure> measures, KnownNames names, String path) {
        Map<String, String> texts = new LinkedHashMap<>();
        measures.forEach(measure -> texts.put(measure.name(), measure.formula()));
        OwnFormulas formulas = new OwnFormulas(texts);
        for (int i = 0; i < measures.size(); i++) {
            String name = measures.get(i).name();
            Mistake mistake = formulas.mistakes().get(name);
            Term term = formulas.term(name);
            Mistake unknown = mistake == null && term != null ? unknown(term, names) : mistake;
            if (unknown != null) {
                throw refused(path + "[" + i + "].formula", unknown);
            }
        }
    }

    private static @Nullable Mistake unknown(Term term, KnownNames names) {
        for (Term part : term.all()) {
            if (part instanceof Term.Measure measure
                    && !names.isMeasure(measure.name().text())) {
                return new Mistake(
                        measure.name().position(),
                        "there is no measure " + measure.name().text());
            }
            if (part instanceof Term.Aggregate aggregate
                    && aggregate.column() != null
                    && !names.isReadable(aggregate.column())) {
                return new Mistake(
                        aggregate.column().position(),
                        "this data has no column " + aggregate.column().text());
            }
        }
        return null;
    }

    private static ProblemException refused(String field, Mistake mistake) {
        return new ProblemException(
                IngestError.DESCRIPTION_INVALID,
                field + ": " + mistake.sentence(),
                Map.of("field", field, "position", mistake.position()),
                Map.of());
    }
}
