package io.salesanalytics.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@QuarkusTestResource(AuthInfrastructure.class)
@EnabledIfEnvironmentVariable(named = "POSTGRES_URL", matches = ".+", disabledReason = "needs PostgreSQL and Redis")
class SessionIT {
    private final Client client = new Client();

    @Test
    void signsInAndTellsWhoIAm() {
        client.asAdmin()
                .get("/api/auth/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("admin"), "tenant", equalTo("main"), "permissions", hasItem("users:manage"))
                .body("roles", contains("admin", "analyst", "viewer"));
    }

    @Test
    void issuesTokensAsAgreed() {
        Response login = client.login("ADMIN", AuthInfrastructure.ADMIN_PASSWORD);
        login.then()
                .body("tokenType", equalTo("Bearer"), "expiresIn", equalTo(900))
                .header("Cache-Control", equalTo("no-store"));
        String[] parts = login.<String>path("accessToken").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);

        assertThat(claims)
                .contains("\"iss\":\"https://sales-analytics.local\"", "\"aud\":\"sales-analytics\"")
                .contains("\"upn\":\"admin\"", "\"tenant\":\"main\"", "\"sid\":", "\"sub\":", "\"groups\":[");
        String kid = given().get("/.well-known/jwks.json").path("keys[0].kid");
        assertThat(header).contains("\"alg\":\"RS256\"", "\"kid\":\"" + kid + "\"");
    }

    @Test
    void publishesPublicHalvesOnly() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys.size()", equalTo(1), "keys[0].d", equalTo(null), "keys[0].n", notNullValue());
        given().get("/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("https://sales-analytics.local"))
                .body("id_token_signing_alg_values_supported", contains("RS256"));
    }

    @Test
    void answersAlikeWhetherTheUserExistsOrNot() {
        Response wrong = client.login("admin", "not the password");
        Response unknown = client.login("nobody-" + UUID.randomUUID(), "not the password");
        Response impossible = client.login("a\0b <script>", "not the password");

        for (Response response : List.of(wrong, unknown, impossible)) {
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.contentType()).startsWith("application/problem+json");
            assertThat(response.<String>path("code")).isEqualTo("LOGIN_FAILED");
            assertThat(response.<String>path("detail")).isEqualTo(wrong.path("detail"));
        }
    }

    @Test
    void endsTheSessionWhenATokenIsUsedTwice() {
        client.add("reuse", "viewer");
        String first = client.refreshTokenOf("reuse");
        String second = client.refresh(first).then().statusCode(200).extract().path("refreshToken");

        client.refresh(first).then().statusCode(401).body("code", equalTo("SESSION_ENDED"));
        client.refresh(second).then().statusCode(401).body("code", equalTo("SESSION_ENDED"));
    }

    @Test
    void letsOneOfManyRacersRefreshAndThenEndsTheSession() {
        client.add("racer", "viewer");
        String token = client.refreshTokenOf("racer");

        List<Response> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> client.refresh(token))
                .toList();

        List<Response> good =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(good).hasSize(1);
        client.refresh(good.get(0).path("refreshToken")).then().statusCode(401);
    }

    @Test
    void signsOutForGoodAndQuietly() {
        client.add("leaver", "viewer");
        String token = client.refreshTokenOf("leaver");

        client.logout(token).then().statusCode(204);
        client.logout(token).then().statusCode(204);
        client.logout("never-issued").then().statusCode(204);
        client.refresh(token).then().statusCode(401);
    }

    @Test
    void slowsGuessingDownButNotForever() {
        client.add("target", "viewer");
        String wrong = "not the password";
        List<Integer> codes = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> client.login("target", wrong).statusCode())
                .toList();

        assertThat(codes).contains(429).filteredOn(code -> code == 401).hasSizeBetween(5, 9);
        client.login("target", Client.PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("code", equalTo("TOO_MANY_ATTEMPTS"));
        new Client().login("target", Client.PASSWORD).then().statusCode(200);
    }

    @Test
    void letsManyRightPasswordsPassAtOnce() {
        client.add("busy", "viewer");

        assertThat(IntStream.range(0, 30).parallel().map(i -> client.login("busy", Client.PASSWORD)
                        .statusCode()))
                .containsOnly(200);
    }

    @Test
    void refusesIncompleteAndHostileBodies() {
        client.json("{}").post("/api/auth/login").then().statusCode(400).body("field", equalTo("username"));
        client.json("").post("/api/auth/login").then().statusCode(400).body("code", equalTo("INVALID_FIELD"));
        client.json("null").post("/api/auth/refresh").then().statusCode(400);
        client.json("{\"username\":{}}")
                .post("/api/auth/login")
                .then()
                .statusCode(400)
                .body("field", equalTo("username"));
        client.json("{\"username\"")
                .post("/api/auth/login")
                .then()
                .statusCode(400)
                .body("detail", containsString("line 1"));
        client.json("x".repeat(70_000)).post("/api/auth/login").then().statusCode(413);
        given().body("username=a")
                .contentType("application/x-www-form-urlencoded")
                .post("/api/auth/login")
                .then()
                .statusCode(415);
        client.login("admin", "p".repeat(40_000)).then().statusCode(401);
    }

    @Test
    void refusesAForgedToken() {
        String token = client.login("admin", AuthInfrastructure.ADMIN_PASSWORD).path("accessToken");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

        given().header("Authorization", "Bearer " + forged)
                .get("/api/auth/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        given().get("/api/auth/me").then().statusCode(401).contentType("application/problem+json");
        given().get("/api/auth/users").then().statusCode(401);
    }
}
