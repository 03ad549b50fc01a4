package io.salesanalytics.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import org.junit.jupiter.api.Test;

class RowCursorTest {
    private static final String ORDER = "+Amount";

    @Test
    void isReadAsItWasWritten() {
        RowCursor cursor = new RowCursor("12.5", 1_700_000_000_000L, 17, 3, ORDER);

        assertThat(RowCursor.of(cursor.text(), ORDER)).isEqualTo(cursor);
    }

    @Test
    void refusesPlacesThatNoPageHas() {
        for (int nth : new int[] {Integer.MIN_VALUE, 0, 100_001, Integer.MAX_VALUE}) {
            String forged = new RowCursor("12.5", 0, 17, nth, ORDER).text();
            assertThatThrownBy(() -> RowCursor.of(forged, ORDER))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                            .isEqualTo(GatewayError.CURSOR_INVALID));
        }
    }

    @Test
    void refusesNumbersThatNoColumnHas() {
        RowSorting amounts = new RowSorting("Amount", "DOUBLE");
        for (String forged : new String[] {"ten", "NaN", "1e999999999", "-1e-999999999", "9".repeat(401)}) {
            assertThatThrownBy(() -> amounts.after(forged, false)).isInstanceOf(ProblemException.class);
        }
        assertThat(amounts.after("1.7976931348623157E308", false)).isNotNull();
        assertThat(amounts.after("4.9E-324", true)).isNotNull();
    }
}
