package io.salesanalytics.gateway.rest;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import io.salesanalytics.gateway.query.Ask;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a table, in which order. */
public class Paging {
    private static final int MOST_PER_PAGE = 1000;

    @Parameter(description = "The page, from 1; pages of groups reach to group 10,000.")
    @QueryParam("page")
    @DefaultValue("1")
    int page;

    @Parameter(description = "Rows to a page, 1 to 1000.")
    @QueryParam("perPage")
    @DefaultValue("50")
    int perPage;

    @Parameter(description = "The column to sort by, the largest first with - before it: revenue, -revenue.")
    @QueryParam("sort")
    @Nullable
    String sort;

    /** The rows of one page. */
    int rows() {
        check(Ask.MOST_OFFSET);
        return perPage;
    }

    /** The rows before the page. */
    int offset() {
        check(Ask.MOST_OFFSET);
        return (page - 1) * perPage;
    }

    /** The groups up to the end of the page. */
    int upTo() {
        check(Ask.MOST_ROWS);
        return page * perPage;
    }

    private void check(int most) {
        if (perPage < 1 || perPage > MOST_PER_PAGE || page < 1 || (long) page * perPage > most) {
            throw new ProblemException(
                    GatewayError.LIMIT_INVALID,
                    "perPage is from 1 to " + MOST_PER_PAGE + ", page from 1, and page × perPage at most " + most
                            + ".");
        }
    }

    /** The order, or null for the usual one. */
    Ask.@Nullable OrderBy order() {
        if (sort == null || sort.isBlank()) {
            return null;
        }
        String name = sort.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("-")) {
            return new Ask.OrderBy(name.substring(1), true, false);
        }
        if (lower.endsWith(":desc")) {
            return new Ask.OrderBy(name.substring(0, name.length() - ":desc".length()), true, false);
        }
        String ascending = lower.endsWith(":asc") ? name.substring(0, name.length() - ":asc".length()) : name;
        return new Ask.OrderBy(ascending, false, false);
    }
}
