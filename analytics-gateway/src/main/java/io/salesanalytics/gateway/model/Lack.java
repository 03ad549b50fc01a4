package io.salesanalytics.gateway.model;

import java.util.List;

/**
 * Why data does not have a measure.
 *
 * @param code for programs; its names and meanings stay
 * @param facts what the sentence tells of this data
 */
public record Lack(Code code, List<Fact> facts) {
    /**
     * A part of the sentence.
     *
     * @param name as in the code's sentence
     */
    public record Fact(String name, String value) {}

    /** Each with its sentence, in which the names of facts stand in braces. */
    public enum Code {
        NO_REVENUE_COLUMN("No revenue column in this data."),
        NO_COST_COLUMN("No cost column in this data."),
        NO_PROFIT("No cost or profit column in this data, so profit is not known."),
        COST_MISSING("Cost is missing in {rows} rows, so profit is not known."),
        NO_UNITS_COLUMN("No column with the number of units sold."),
        NO_UNITS_RETURNED_COLUMN("No column with the number of units returned."),
        NO_CUSTOMER_COLUMN("No customer column in this data."),
        NO_PRODUCT_COLUMN("No product column in this data."),
        NO_BRANCH_COLUMN("No branch column in this data."),
        NO_RETURNS_COLUMN("No column with the value of returns."),
        RETURNS_WITHOUT_VALUE("The number of units returned is known, but not their value."),
        NET_SALES_UNKNOWN(
                "Units came back ({column}), but their value is not in this data, so net sales are not known."),
        RETURNS_OF_BOTH_SIGNS(
                "The amounts in {column} are on both sides of zero and come to more than zero, so what came"
                        + " back and what was corrected cannot be told apart."),
        RETURNS_WITHOUT_AMOUNTS(
                "The column {column} says which sales came back, but there is no column of amounts to take"
                        + " them off from."),
        RETURNS_NOT_UNDERSTOOD("The column {column} says which sales came back, but its cells ({cells}) are not"
                + " understood. Write yes and no."),
        NO_COLUMN_WITH_MEANING("No column with the meaning {name} in this data."),
        FORMULA_INVALID("The formula of {measure} is not valid: {mistake}"),
        MEASURE_MISSING("This data has no measure {measure}."),
        COLUMN_MISSING("This data has no column {column}."),
        COLUMN_NOT_NUMERIC("{column} is no column of numbers to compute with."),
        COLUMN_NOT_COUNTABLE("{column} is no dimension whose values can be counted.");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }
    }

    static Lack of(Code code) {
        return new Lack(code, List.of());
    }

    static Lack of(Code code, String name, String value) {
        return new Lack(code, List.of(new Fact(name, value)));
    }

    /** One plain sentence. */
    public String sentence() {
        String said = code.sentence;
        for (Fact fact : facts) {
            said = said.replace("{" + fact.name + "}", fact.value);
        }
        return said;
    }
}
