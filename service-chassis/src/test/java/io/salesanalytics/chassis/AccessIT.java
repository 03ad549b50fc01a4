package io.salesanalytics.chassis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesanalytics.chassis.test.SigningKey;
import io.salesanalytics.chassis.test.TestIdentity;
import io.salesanalytics.chassis.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
class AccessIT {
    @Test
    void tellsWhoCalls() {
        given().header("Authorization", TestTokens.of("acme", "viewer").bearer())
                .get("/sample/who")
                .then()
                .statusCode(200)
                .body("tenant", equalTo("acme"), "username", equalTo("viewer"));
    }

    @Test
    void wantsATokenOnEveryPathEvenAnUnknownOne() {
        refused(null, "/sample/who");
        refused(null, "/no/such/path");
        refused(null, "/sample/forgotten");
    }

    @Test
    void deniesWhatNobodyAllowed() {
        given().header("Authorization", TestTokens.admin().bearer())
                .get("/sample/forgotten")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"), "correlationId", notNullValue());
    }

    @Test
    void deniesARoleThatIsTooLow() {
        given().header("Authorization", TestTokens.analyst().bearer())
                .get("/sample/admin")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void refusesAnExpiredToken() {
        refused(TestTokens.viewer().expired().bearer(), "/sample/who");
    }

    @Test
    void refusesAForgedSignature() {
        refused("Bearer " + TestTokens.admin().signedBy(SigningKey.forged()), "/sample/who");
    }

    @Test
    void refusesAnotherIssuerAudienceOrNoneOfThem() {
        refused(TestTokens.viewer().with("iss", "https://elsewhere.example").bearer(), "/sample/who");
        refused(TestTokens.viewer().with("aud", "another-product").bearer(), "/sample/who");
        refused(TestTokens.viewer().with("iss", null).bearer(), "/sample/who");
        refused(TestTokens.viewer().with("aud", null).bearer(), "/sample/who");
        refused(TestTokens.viewer().with("exp", null).bearer(), "/sample/who");
    }

    @Test
    void refusesATokenWithoutTenantOrUser() {
        refused(TestTokens.viewer().with("tenant", null).bearer(), "/sample/who");
        refused(TestTokens.viewer().with("tenant", " ").bearer(), "/sample/who");
        refused(TestTokens.viewer().with("tenant", 7).bearer(), "/sample/who");
        refused(TestTokens.viewer().with("sub", null).bearer(), "/sample/who");
    }

    @Test
    void refusesAnUnsignedToken() {
        refused("Bearer " + TestTokens.admin().content("none", "test-key") + ".", "/sample/who");
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsASecret() throws GeneralSecurityException {
        String content = TestTokens.admin().content("HS256", "test-key");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SigningKey.ofThisJvm().jwks().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        refused("Bearer " + content + "." + signature, "/sample/who");
    }

    @Test
    void refusesWhatIsNoToken() {
        refused("Bearer nonsense", "/sample/who");
        refused("Bearer ", "/sample/who");
        refused("Basic YWRtaW46YWRtaW4=", "/sample/who");
    }

    @Test
    void leavesHealthAndMetricsOpen() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        given().get("/metrics").then().statusCode(200).body(containsString("http_server"));
    }

    private static ValidatableResponse refused(@org.jspecify.annotations.Nullable String authorization, String path) {
        var request = authorization == null ? given() : given().header("Authorization", authorization);
        return request.get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"), "instance", equalTo(path))
                .body("correlationId", notNullValue(), "detail", not(containsString("xception")));
    }
}
