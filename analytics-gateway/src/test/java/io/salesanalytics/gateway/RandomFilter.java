package io.salesanalytics.gateway;

import static io.salesanalytics.gateway.IndependentEngine.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A filter in both languages.
 *
 * @param graph as the gateway takes it
 * @param sql as PostgreSQL takes it
 */
record RandomFilter(Map<String, Object> graph, String sql) {
    private static final List<String> TEXT_OPERATORS = List.of(
            "IN",
            "NOT_IN",
            "CONTAINS",
            "NOT_CONTAINS",
            "STARTS_WITH",
            "ENDS_WITH",
            "GREATER_THAN",
            "LESS_OR_EQUAL",
            "BETWEEN",
            "IS_NULL",
            "IS_NOT_NULL");
    private static final List<String> NUMBER_OPERATORS = List.of(
            "IN",
            "NOT_IN",
            "GREATER_THAN",
            "GREATER_OR_EQUAL",
            "LESS_THAN",
            "LESS_OR_EQUAL",
            "BETWEEN",
            "IS_NULL",
            "IS_NOT_NULL");
    private static final List<String> NUMBERS = List.of("0", "-3.5", "12.345", "99.99", "450.005", "5", "1000");

    static List<RandomFilter> some(Random random) {
        List<RandomFilter> filters = new ArrayList<>();
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            filters.add(one(random));
        }
        return filters;
    }

    private static RandomFilter one(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text(random, "branch", "branch", RandomSales.BRANCHES);
            case 1 -> text(random, "Item", "item", List.of("Product 1", "Product 12", "duct 3", "9"));
            case 2 -> text(random, "Client", "client", List.of("Customer 7", "customer 1", "44", "nobody"));
            case 3 -> code(random);
            case 4 -> number(random, "Amount", "amount");
            default -> number(random, random.nextBoolean() ? "Qty" : "Unit Price", null);
        };
    }

    private static RandomFilter text(Random random, String name, String column, List<String> pool) {
        String operator = TEXT_OPERATORS.get(random.nextInt(TEXT_OPERATORS.size()));
        List<String> values = values(random, pool, operator);
        return new RandomFilter(graph(name, operator, values), sql(column, operator, values));
    }

    private static String sql(String column, String operator, List<String> values) {
        String sorted = column + " collate \"C\"";
        return switch (operator) {
            case "CONTAINS" -> any(values, v -> "position(lower(" + quoted(v) + ") in lower(" + column + ")) > 0");
            case "NOT_CONTAINS" ->
                "(" + column + " is null or not "
                        + any(values, v -> "position(lower(" + quoted(v) + ") in lower(" + column + ")) > 0") + ")";
            case "STARTS_WITH" ->
                any(values, v -> "left(lower(" + column + "), length(" + quoted(v) + ")) = lower(" + quoted(v) + ")");
            case "ENDS_WITH" ->
                any(values, v -> "right(lower(" + column + "), length(" + quoted(v) + ")) = lower(" + quoted(v) + ")");
            default ->
                compare(
                        column,
                        sorted,
                        operator,
                        values.stream().map(IndependentEngine::quoted).toList());
        };
    }

    private static RandomFilter code(Random random) {
        String operator = List.of("IN", "NOT_IN", "GREATER_THAN", "LESS_OR_EQUAL", "BETWEEN", "IS_NULL")
                .get(random.nextInt(6));
        List<String> values = values(random, RandomSales.CODES, operator);
        boolean asText = operator.endsWith("IN");
        String column = asText ? "code" : "code::numeric";
        List<String> literals =
                asText ? values.stream().map(IndependentEngine::quoted).toList() : values;
        return new RandomFilter(graph(RandomSales.CODE, operator, values), compare(column, column, operator, literals));
    }

    private static RandomFilter number(Random random, String name, String column) {
        String operator = NUMBER_OPERATORS.get(random.nextInt(NUMBER_OPERATORS.size()));
        List<String> values = values(random, NUMBERS, operator);
        String sql = column != null ? column : name.equals("Qty") ? "qty" : "price";
        return new RandomFilter(graph(name, operator, values), compare(sql, sql, operator, values));
    }

    private static String compare(String column, String sorted, String operator, List<String> values) {
        String list = String.join(", ", values);
        return switch (operator) {
            case "IN" -> column + " in (" + list + ")";
            case "NOT_IN" -> "(" + column + " is null or " + column + " not in (" + list + "))";
            case "GREATER_THAN" -> sorted + " > " + values.get(0);
            case "GREATER_OR_EQUAL" -> sorted + " >= " + values.get(0);
            case "LESS_THAN" -> sorted + " < " + values.get(0);
            case "LESS_OR_EQUAL" -> sorted + " <= " + values.get(0);
            case "BETWEEN" -> sorted + " between " + values.get(0) + " and " + values.get(1);
            case "IS_NULL" -> column + " is null";
            default -> column + " is not null";
        };
    }

    private static List<String> values(Random random, List<String> pool, String operator) {
        int count =
                switch (operator) {
                    case "IS_NULL", "IS_NOT_NULL" -> 0;
                    case "BETWEEN" -> 2;
                    case "IN", "NOT_IN", "CONTAINS", "NOT_CONTAINS", "STARTS_WITH", "ENDS_WITH" ->
                        1 + random.nextInt(3);
                    default -> 1;
                };
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(pool.get(random.nextInt(pool.size())));
        }
        return values;
    }

    private static String any(List<String> values, java.util.function.Function<String, String> condition) {
        return values.stream().map(condition).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Map<String, Object> graph(String name, String operator, List<String> values) {
        return Map.of("dimension", name, "operator", operator, "values", values);
    }
}
