package io.salesanalytics.ingest.savedview;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import io.salesanalytics.ingest.savedview.SavedView.Content;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody sends about a view, checked before it is kept. */
final class ViewChanges {
    private static final Set<String> KNOWN = Set.of("name", "page", "search", "shared");
    private static final int LONGEST_NAME = 80;
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}|\\p{Cf}|\\p{Co}|\\p{Cs}");
    private static final Pattern PAGE = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    // as browsers write a query string: what is not plain is escaped
    private static final Pattern SEARCH = Pattern.compile("[!-~&&[^#<>\"]]{0,4000}");

    private ViewChanges() {}

    /** A new view; private unless told otherwise. */
    static Content create(@Nullable JsonNode wish) {
        JsonNode fields = checked(wish);
        return new Content(name(fields), page(fields), search(fields), fields.has("shared") && shared(fields));
    }

    /** The view with these changes; what is left out stays. */
    static Content apply(Content before, @Nullable JsonNode wish) {
        JsonNode fields = checked(wish);
        return new Content(
                fields.has("name") ? name(fields) : before.name(),
                fields.has("page") ? page(fields) : before.page(),
                fields.has("search") ? search(fields) : before.search(),
                fields.has("shared") ? shared(fields) : before.shared());
    }

    private static JsonNode checked(@Nullable JsonNode wish) {
        if (wish == null || !wish.isObject()) {
            throw invalid("Send an object with name, page, search and shared.");
        }
        wish.fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field)) {
                throw invalid("A view has name, page, search and shared, and nothing else that can be set.");
            }
        });
        return wish;
    }

    private static String name(JsonNode fields) {
        String name = fields.path("name").asText("").strip();
        if (!fields.path("name").isTextual()
                || name.isEmpty()
                || name.length() > LONGEST_NAME
                || UNPRINTABLE.matcher(name).find()) {
            throw invalid("name has to be text of 1 to " + LONGEST_NAME + " printable characters.");
        }
        return name;
    }

    private static String page(JsonNode fields) {
        JsonNode page = fields.path("page");
        if (!page.isTextual() || !PAGE.matcher(page.textValue()).matches()) {
            throw invalid("page has to be the name of a page, such as overview.");
        }
        return page.textValue();
    }

    private static String search(JsonNode fields) {
        JsonNode search = fields.path("search");
        if (!search.isTextual() || !SEARCH.matcher(search.textValue()).matches()) {
            throw invalid("search has to be a query string as in an address, of at most 4000 characters.");
        }
        return search.textValue().startsWith("?") ? search.textValue().substring(1) : search.textValue();
    }

    private static boolean shared(JsonNode fields) {
        if (!fields.path("shared").isBoolean()) {
            throw invalid("shared has to be true or false.");
        }
        return fields.path("shared").booleanValue();
    }

    private static ProblemException invalid(String why) {
        return new ProblemException(IngestError.VIEW_INVALID, why);
    }
}
