package io.salesanalytics.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @Test
    void foldsCaseWidthCompositionAndSpaces() {
        assertThat(Username.of(" Admin ")).isEqualTo(Username.of("admin"));
        assertThat(Username.of("ＡＤＭＩＮ")).isEqualTo(Username.of("admin"));
        assertThat(Username.of("Jose\u0301")).isEqualTo(Username.of("jos\u00e9"));
        assertThat(Username.of("ann.lee+x@example.com")).map(Username::value).contains("ann.lee+x@example.com");
    }

    @Test
    void foldsToTheSameWhenFoldedAgain() {
        for (String typed : new String[] {"ﬁona", "İpek", "Straße", "ǅ"}) {
            Username once = Username.of(typed).orElseThrow();
            assertThat(Username.of(once.value())).contains(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".ann", "a b", "a\0b", "a\nb", "<script>", "a'b", "ann\u202e", "😀"})
    void refusesWhatCouldMislead(String typed) {
        assertThat(Username.of(typed)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Username.of("a".repeat(100))).isPresent();
        assertThat(Username.of("a".repeat(101))).isEqualTo(Optional.empty());
        assertThat(Username.of("ﷺ".repeat(90))).isEmpty();
    }
}
