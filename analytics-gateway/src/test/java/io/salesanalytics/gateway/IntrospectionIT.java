package io.salesanalytics.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The graph where its owner does not want it to describe itself. */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@TestProfile(IntrospectionIT.Closed.class)
class IntrospectionIT {

    @TestHTTPResource("/")
    URI base = URI.create("/");

    public static final class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.graph.introspection", "false");
        }
    }

    @Test
    void keepsItsSchemaToItselfAndAnswersAllElse() throws Exception {
        Infrastructure.assume();
        GraphClient client =
                new GraphClient(base, TestTokens.of("gwclosed", "viewer").bearer());

        assertThat(client.errorCode("{__schema{queryType{name}}}", Map.of())).isEqualTo("QUERY_INVALID");
        assertThat(client.errorCode("{__type(name:\"Query\"){name}}", Map.of())).isEqualTo("QUERY_INVALID");
        assertThat(client.data("{__typename dataSources{name}}", Map.of())
                        .path("__typename")
                        .asText())
                .isEqualTo("Query");
    }
}
