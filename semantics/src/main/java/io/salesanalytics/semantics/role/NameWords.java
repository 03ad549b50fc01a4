package io.salesanalytics.semantics.role;

import java.util.Set;

/** Words that decide a numeric column's role. */
final class NameWords {
    /** First or last in a name: its numbers are codes. */
    static final Set<String> CODES =
            Set.of("id", "code", "number", "serial", "postal", "account", "index", "prefix", "version", "sequence");

    /** Wherever they stand. */
    static final Set<String> CODES_ANYWHERE = Set.of("phone", "postal", "email", "registration");

    /** First or last in a name: its numbers tell kinds apart. */
    static final Set<String> KINDS = Set.of(
            "type",
            "class",
            "level",
            "status",
            "group",
            "segment",
            "priority",
            "section",
            "lot",
            "plan",
            "flag",
            "method",
            "gender",
            "size",
            "name",
            "department",
            "category",
            "subcategory",
            "family",
            "line",
            "is",
            "center",
            "warehouse",
            "location",
            "supplier",
            "employee",
            "person",
            "market",
            "address",
            "table",
            "ship");

    /** Last behind a measure: a sales organization and a tax class are no amounts. */
    static final Set<String> KINDS_OF_MEASURES =
            Set.of("type", "class", "level", "status", "priority", "method", "center", "flag");

    /** Kinds that may have decimals: a shoe's size is 7.5. */
    static final Set<String> GRADES =
            Set.of("type", "class", "level", "priority", "section", "lot", "plan", "size", "line");

    static final Set<String> PLACES_ON_EARTH = Set.of("latitude", "longitude");

    /** First or last in a name: it is a count of things. */
    static final Set<String> COUNTS = Set.of("count");

    /** Alone: how many there were. */
    static final Set<String> PLURALS = Set.of("customers", "orders", "transactions");

    /** Wherever they stand: its numbers measure something. */
    static final Set<String> MEASURES = Set.of(
            "sales",
            "revenue",
            "income",
            "amount",
            "value",
            "total",
            "subtotal",
            "price",
            "cost",
            "profit",
            "margin",
            "discount",
            "tax",
            "quantity",
            "sold",
            "freight",
            "return",
            "gross",
            "net",
            "rate",
            "percent",
            "average",
            "rating",
            "score",
            "age",
            "temperature",
            "share",
            "weight",
            "surface",
            "fee",
            "target",
            "balance",
            "cumulative",
            "growth",
            "difference",
            "loss",
            "stocked",
            "deposited",
            "withdrawn",
            "levy",
            "duration",
            "experience",
            "count");

    private NameWords() {}
}
