package io.salesanalytics.chassis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
class ProblemIT {
    @Test
    void saysWhereJsonBreaks() {
        problem(
                        asViewer()
                                .contentType("application/json")
                                .body("{\"quantity\": 1,,}")
                                .post("/sample/orders"),
                        400)
                .body("code", equalTo("BAD_REQUEST"), "detail", containsString("line 1, column"));
    }

    @Test
    void namesTheFieldThatDoesNotFit() {
        problem(
                        asViewer()
                                .contentType("application/json")
                                .body("{\"quantity\": 1, \"lines\": [{\"product\": {}}]}")
                                .post("/sample/orders"),
                        400)
                .body("field", equalTo("lines.[0].product"), "detail", not(containsString("salesanalytics")));
    }

    @Test
    void survivesDeepJson() {
        String deep = "{\"note\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
        problem(asViewer().contentType("application/json").body(deep).post("/sample/orders"), 400);
    }

    @Test
    void refusesOtherContentTypes() {
        problem(asViewer().contentType("text/plain").body("x").post("/sample/orders"), 415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void refusesOtherMethodsAndUnknownPaths() {
        problem(asViewer().delete("/sample/who"), 405).body("code", equalTo("METHOD_NOT_ALLOWED"));
        problem(asViewer().get("/no/such/path"), 404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        problem(
                        asViewer()
                                .contentType("application/json")
                                .body("x".repeat(1_100_000))
                                .post("/sample/orders"),
                        413)
                .body("code", equalTo("TOO_LARGE"));
    }

    @Test
    void keepsOurFaultsToOurselves() {
        problem(asViewer().get("/sample/broken"), 500)
                .body("code", equalTo("INTERNAL_ERROR"), "detail", not(containsString("secret")));
    }

    @Test
    void saysWhenTheDatabaseIsAway() {
        problem(asViewer().get("/sample/database-away"), 503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("SERVICE_UNAVAILABLE"), "detail", not(containsString("secret")));
    }

    @Test
    void saysThatAValueCannotBeKept() {
        problem(asViewer().get("/sample/unkeepable"), 400)
                .body("code", equalTo("BAD_REQUEST"), "detail", containsString("NUL"));
    }

    @Test
    void takesTheCorrelationIdThatWasSent() {
        asViewer()
                .header("X-Correlation-Id", "from-outside-1")
                .get("/no/such/path")
                .then()
                .header("X-Correlation-Id", equalTo("from-outside-1"))
                .body("correlationId", equalTo("from-outside-1"));
    }

    @Test
    void makesACorrelationIdInPlaceOfOneThatCouldForgeLogLines() {
        asViewer()
                .header("X-Correlation-Id", "a b\tc")
                .get("/sample/who")
                .then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void carriesTheCorrelationIdOntoOtherThreads() {
        for (String path : new String[] {"/sample/correlation", "/sample/correlation-elsewhere"}) {
            asViewer()
                    .header("X-Correlation-Id", "thread-test")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(equalTo("thread-test"));
        }
    }

    private static RequestSpecification asViewer() {
        return given().header("Authorization", TestTokens.viewer().bearer());
    }

    private static ValidatableResponse problem(io.restassured.response.Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status), "title", notNullValue(), "type", containsString("urn:"))
                .body("correlationId", notNullValue(), "detail", notNullValue());
    }
}
