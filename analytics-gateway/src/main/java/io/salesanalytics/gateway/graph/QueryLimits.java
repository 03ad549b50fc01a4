package io.salesanalytics.gateway.graph;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How deep and wide a valid query may be, fragments counted at each place where they are used. */
final class QueryLimits {
    static final int DEPTH = 15;
    static final int ALIASES = 100;
    static final int FIELDS = 2_000;
    /** What a query may cost: a field one, a field that asks Druid as much as so many more. */
    static final int COST = 3_000;

    private static final int COST_OF_ASKING = 20;
    private static final Set<String> ASKING =
            Set.of("kpis", "series", "breakdown", "rows", "filterValues", "explain", "targetAttainment");

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> known = new HashMap<>();

    private QueryLimits(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
    }

    private record Size(int depth, long aliases, long fields, long cost) {
        static final Size NONE = new Size(0, 0, 0, 0);

        Size beside(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    capped(aliases + other.aliases),
                    capped(fields + other.fields),
                    capped(cost + other.cost));
        }
    }

    /** Doubling fragments must not count their way round to zero. */
    private static long capped(long count) {
        return Math.min(count, Integer.MAX_VALUE);
    }

    /**
     * The cost of the dearest operation.
     *
     * @throws ProblemException when it is too deep, too wide or too dear. The document must be valid: fragments without
     *     cycles
     */
    static long check(Document document) {
        QueryLimits limits = new QueryLimits(document);
        long cost = 0;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Size size = limits.size(operation.getSelectionSet());
            if (size.depth > DEPTH) {
                throw new ProblemException(
                        GatewayError.QUERY_TOO_DEEP, "A query may be at most " + DEPTH + " levels deep.");
            }
            cost = Math.max(cost, size.cost);
            if (size.aliases > ALIASES || size.fields > FIELDS) {
                throw new ProblemException(
                        GatewayError.QUERY_TOO_WIDE,
                        "A query may have at most " + ALIASES + " aliases and " + FIELDS + " fields.");
            }
            if (size.cost > COST) {
                throw new ProblemException(
                        GatewayError.QUERY_TOO_EXPENSIVE,
                        "The query costs " + size.cost + ", and at most " + COST
                                + " is allowed. Ask in several requests.");
            }
        }
        return cost;
    }

    private Size size(@Nullable SelectionSet set) {
        Size size = Size.NONE;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                size = size.beside(size(selection));
            }
        }
        return size;
    }

    private Size size(Selection<?> selection) {
        if (selection instanceof Field field) {
            Size inner = size(field.getSelectionSet());
            long own = ASKING.contains(field.getName()) ? 1 + COST_OF_ASKING : 1;
            return new Size(
                    inner.depth + 1,
                    inner.aliases + (field.getAlias() == null ? 0 : 1),
                    inner.fields + 1,
                    capped(inner.cost + own));
        }
        if (selection instanceof InlineFragment inline) {
            return size(inline.getSelectionSet());
        }
        String name = ((FragmentSpread) selection).getName();
        Size seen = known.get(name);
        if (seen == null) {
            FragmentDefinition fragment = fragments.get(name);
            seen = fragment == null ? Size.NONE : size(fragment.getSelectionSet());
            known.put(name, seen);
        }
        return seen;
    }
}
