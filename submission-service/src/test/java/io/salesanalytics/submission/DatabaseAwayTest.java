package io.salesanalytics.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({"08006,true", "57P01,true", "53300,true", ",true", "23505,false", "42P01,false"})
    void waitsForADatabaseThatIsAwayAndForNoOther(String state, boolean away) {
        assertThat(SchemaResolvedListener.isAway(new SQLException("no", state))).isEqualTo(away);
    }
}
