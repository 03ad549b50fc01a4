package io.salesanalytics.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private final PasswordPolicy policy = new PasswordPolicy(10);

    @ParameterizedTest
    @ValueSource(strings = {"brown fox 17 jumps", "пароль-который-длинный", "0123x56789"})
    void acceptsAnyKindOfLongPassword(String password) {
        assertThat(policy.objection(password, "ann")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short 9ch", "1234567890", "PassWord123", "aaaaaaaaaaaaaaa", "i am Ann and fine", "😀😀😀😀😀"})
    void objectsToWhatIsGuessedFirst(String password) {
        assertThat(policy.objection(password, "ann")).isPresent();
    }

    @Test
    void boundsTheLength() {
        String words = "correct horse battery staple ".repeat(9);

        assertThat(policy.objection(words.substring(0, 256), "ann")).isEmpty();
        assertThat(policy.objection(words.substring(0, 257), "ann")).isPresent();
    }
}
