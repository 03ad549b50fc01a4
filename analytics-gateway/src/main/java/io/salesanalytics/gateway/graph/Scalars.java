package io.salesanalytics.gateway.graph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The graph's own kinds of values. */
final class Scalars {
    private Scalars() {}

    /** All of them. */
    static List<GraphQLScalarType> all() {
        return List.of(
                scalar("BigDecimal", "An exact decimal number, printed without exponent.", new Output()),
                scalar("Long", "A whole number of up to 64 bits.", new Output()),
                scalar(
                        "DateTime",
                        "An ISO-8601 date and time; without offset it is in the data's own time, with one in the zone asked for.",
                        new Text()),
                scalar("Date", "An ISO-8601 calendar date, yyyy-MM-dd.", new Day()));
    }

    private static GraphQLScalarType scalar(String name, String description, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(coercing)
                .build();
    }

    /** Handed on as it is; the JSON writer prints it. */
    private static class Output implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
            return result;
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return new BigDecimal(input.toString());
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof IntValue number) {
                return new BigDecimal(number.getValue());
            }
            throw new CoercingParseLiteralException("Not a number.");
        }
    }

    private static final class Text extends Output {
        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
            return result.toString();
        }
    }

    private static final class Day implements Coercing<LocalDate, String> {
        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            return result.toString();
        }

        @Override
        public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return LocalDate.parse(input.toString());
            } catch (DateTimeException e) {
                throw new CoercingParseValueException("A date is written yyyy-MM-dd.", e);
            }
        }

        @Override
        public LocalDate parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                try {
                    return LocalDate.parse(text.getValue());
                } catch (DateTimeException e) {
                    throw new CoercingParseLiteralException("A date is written yyyy-MM-dd.", e);
                }
            }
            throw new CoercingParseLiteralException("A date is written \"yyyy-MM-dd\".");
        }
    }
}
