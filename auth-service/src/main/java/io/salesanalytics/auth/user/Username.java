package io.salesanalytics.auth.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A username as it is kept and compared: NFKC, lower case, without spaces around it, so that nobody can pass for
 * another by width, composition or case.
 *
 * @param value 1 to 100 letters, digits and {@code . _ - + @}, the first a letter or digit
 */
public record Username(String value) {
    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._+@-]*");

    /** The username that was typed; empty if it can be nobody's. */
    public static Optional<Username> of(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String folded = fold(fold(typed)).strip();
        boolean acceptable = folded.codePointCount(0, folded.length()) <= LONGEST
                && FORM.matcher(folded).matches();
        return acceptable ? Optional.of(new Username(folded)) : Optional.empty();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
