package io.salesanalytics.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.parser.Parser;
import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.gateway.problem.GatewayError;
import org.junit.jupiter.api.Test;

class QueryLimitsTest {

    @Test
    void countsAFragmentWhereverItIsUsed() {
        StringBuilder query = new StringBuilder("fragment F0 on Q {a:x b:x c:x d:x e:x f:x g:x h:x i:x j:x}");
        for (int i = 1; i < 200; i++) {
            query.append(" fragment F%d on Q {...F%d ...F%d}".formatted(i, i - 1, i - 1));
        }

        assertThatThrownBy(() -> check(query + " {...F199}"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(GatewayError.QUERY_TOO_WIDE));
    }

    @Test
    void letsFifteenLevelsAndAHundredAliasesPass() {
        assertThatCode(() -> check("{a".repeat(15) + "}".repeat(15))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("{a".repeat(16) + "}".repeat(16))).isInstanceOf(ProblemException.class);
    }

    private static void check(String query) {
        QueryLimits.check(new Parser().parseDocument(query));
    }
}
