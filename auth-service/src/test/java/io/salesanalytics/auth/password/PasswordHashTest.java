package io.salesanalytics.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void knowsThePasswordItWasMadeFromAndNoOther() {
        String hash = PasswordHash.make("brown fox 17 jumps", 64, 2);

        assertThat(PasswordHash.matches("brown fox 17 jumps", hash)).isTrue();
        assertThat(PasswordHash.matches("brown fox 17 jumpS", hash)).isFalse();
        assertThat(PasswordHash.matches("", hash)).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(PasswordHash.make("same", 64, 2)).isNotEqualTo(PasswordHash.make("same", 64, 2));
    }

    @Test
    void takesTheSamePasswordFromAnyKeyboard() {
        String hash = PasswordHash.make("jos\u00e9 was here", 64, 2);

        assertThat(PasswordHash.matches("jose\u0301 was here", hash)).isTrue();
    }

    /** Made with the reference implementation's command line: argon2 somesalt -id -t 2 -k 256 -p 1, password "password". */
    @Test
    void agreesWithTheReferenceImplementation() {
        String hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(PasswordHash.matches("password", hash)).isTrue();
        assertThat(PasswordHash.matches("differentpassword", hash)).isFalse();
    }

    @Test
    void doesNotGuessAtOtherForms() {
        assertThatThrownBy(() -> PasswordHash.matches("x", "$2b$10$abc")).isInstanceOf(IllegalStateException.class);
    }
}
