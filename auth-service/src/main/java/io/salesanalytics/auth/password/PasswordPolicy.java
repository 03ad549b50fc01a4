package io.salesanalytics.auth.password;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a new password must be. Length counts most; characters of certain kinds are not demanded. */
public final class PasswordPolicy {
    /** Long enough for any passphrase, short enough to hash at once. In characters. */
    public static final int LONGEST = 256;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> FIRST_GUESSES = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "123456789012",
            "qwertyuiop",
            "qwerty12345",
            "1q2w3e4r5t",
            "password12",
            "password123",
            "password1234",
            "passwordpassword",
            "administrator",
            "salesanalytics",
            "sales-analytics",
            "changeme123",
            "welcome123",
            "letmein123",
            "abcdefghij",
            "abc1234567");

    private final int shortest;

    /** @param shortest the fewest characters */
    public PasswordPolicy(int shortest) {
        this.shortest = shortest;
    }

    /** What is wrong with a password for a user, as a sentence; empty if nothing. */
    public Optional<String> objection(String password, String username) {
        int length = password.codePointCount(0, password.length());
        String folded = password.toLowerCase(Locale.ROOT);
        if (length < shortest) {
            return Optional.of("The password needs at least " + shortest + " characters.");
        }
        if (length > LONGEST) {
            return Optional.of("The password may have at most " + LONGEST + " characters.");
        }
        if (folded.contains(username)) {
            return Optional.of("The password must not contain the username.");
        }
        if (FIRST_GUESSES.contains(folded) || folded.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("The password is among the first that are guessed. Choose another.");
        }
        return Optional.empty();
    }
}
