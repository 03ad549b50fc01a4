package io.salesanalytics.ingest.datasource;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of what an administrator sends, with the path that leads to it.
 *
 * @param path as messages name it
 * @param value what was sent
 */
record Field(String path, JsonNode value) {

    /** An object's member; null where it is left out. */
    @Nullable
    Field member(String name) {
        JsonNode member = value.get(name);
        return member == null ? null : new Field(path.isEmpty() ? name : path + "." + name, member);
    }

    /** An object's member that has to be there. */
    Field required(String name) {
        Field member = member(name);
        if (member == null || member.isNull()) {
            throw refused("needs \"" + name + "\".");
        }
        return member;
    }

    /** An object's member, null also where it is sent as null. */
    @Nullable
    Field optional(String name) {
        Field member = member(name);
        return member == null || member.isNull() ? null : member;
    }

    boolean isNull() {
        return value.isNull();
    }

    /** Refuses what is no object, or one with other members. */
    Field object(Set<String> known) {
        if (!value.isObject()) {
            throw refused("has to be an object.");
        }
        value.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw refused("has no \"" + shortened(name) + "\"; there are "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        });
        return this;
    }

    /** Refuses what has half of a character in it (a lone surrogate), which neither an event nor an answer can have. */
    Field writable() {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value.toString())) {
            throw refused("has a text with half of a character in it.");
        }
        return this;
    }

    /** A list's entries. */
    List<Field> entries(int most) {
        if (!value.isArray() || value.size() > most) {
            throw refused("has to be a list of at most " + most + ".");
        }
        List<Field> entries = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            entries.add(new Field(path + "[" + i + "]", value.get(i)));
        }
        return entries;
    }

    /** Text without blanks around it, of one line. */
    String text(int longest) {
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw refused("has to be text of 1 to " + longest + " characters, on one line.");
        }
        return text;
    }

    int number(int least, int most) {
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw refused("has to be a whole number from " + least + " to " + most + ".");
        }
        return value.intValue();
    }

    /** A number other than 0 of so many digits, as it is printed. */
    BigDecimal amount(int digits) {
        BigDecimal amount = isFinite(value) ? value.decimalValue().stripTrailingZeros() : BigDecimal.ZERO;
        if (amount.signum() == 0
                || amount.precision() > digits
                || amount.scale() > digits
                || amount.precision() - amount.scale() > digits) {
            throw refused("has to be a number other than 0 of at most " + digits + " digits.");
        }
        return amount.setScale(Math.max(0, amount.scale()));
    }

    /** Whether it is a number, and none that is too large to be read, such as 1e400. */
    static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    /** A constant by its name in JSON. */
    <E extends Enum<E>> E word(List<E> words, java.util.function.Function<E, String> name) {
        return words.stream()
                .filter(word -> value.isTextual() && name.apply(word).equals(value.textValue()))
                .findFirst()
                .orElseThrow(() -> refused("has to be one of "
                        + String.join(", ", words.stream().map(name).toList()) + "."));
    }

    RuntimeException refused(String why) {
        return Refusal.of(path.isEmpty() ? "The description" : path, why);
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
