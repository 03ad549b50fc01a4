package io.salesanalytics.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@QuarkusTest
@QuarkusTestResource(AuthInfrastructure.class)
@EnabledIfEnvironmentVariable(named = "POSTGRES_URL", matches = ".+", disabledReason = "needs PostgreSQL and Redis")
class UserIT {
    @Inject
    DataSource database;

    private final Client client = new Client();

    @Test
    void addsAUserWhoCanSignIn() {
        client.asAdmin()
                .body(Map.of(
                        "username",
                        "Grace",
                        "password",
                        Client.PASSWORD,
                        "roles",
                        List.of("analyst"),
                        "attributes",
                        Map.of("Branch", "Westlands")))
                .post("/api/auth/users")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/auth/users/"))
                .body("username", equalTo("grace"), "roles", contains("viewer", "analyst"), "password", equalTo(null))
                .body("attributes.Branch", contains("Westlands"));

        client.as("GRACE", Client.PASSWORD).get("/api/auth/users").then().statusCode(403);
    }

    @Test
    void refusesASecondUserOfTheSameNameHoweverTyped() {
        client.add("twin", "viewer");
        add(Map.of("username", "ＴＷＩＮ", "password", Client.PASSWORD, "roles", List.of("viewer")), 409, "USERNAME_TAKEN");
    }

    @Test
    void namesTheFieldThatIsNotAcceptable() {
        refused("username", Map.of("username", "a b", "password", Client.PASSWORD, "roles", List.of("viewer")));
        refused("password", Map.of("username", "short", "password", "short", "roles", List.of("viewer")));
        refused("roles", Map.of("username", "nobody", "password", Client.PASSWORD, "roles", List.of("root")));
        refused("roles", Map.of("username", "nobody", "password", Client.PASSWORD, "roles", List.of()));
        refused("roles", Map.of("username", "nobody", "password", Client.PASSWORD));
        refused(
                "attributes",
                Map.of(
                        "username",
                        "zero",
                        "password",
                        Client.PASSWORD,
                        "roles",
                        List.of("viewer"),
                        "attributes",
                        Map.of("Branch", "a\0b")));
    }

    @Test
    void changesRolesFromTheNextRefreshOn() {
        String id = client.add("riser", "viewer");
        String token = client.refreshTokenOf("riser");

        change(id, Map.of("roles", List.of("analyst")))
                .then()
                .statusCode(200)
                .body("roles", contains("viewer", "analyst"));

        String access = client.refresh(token).path("accessToken");
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + access)
                .get("/api/auth/me")
                .then()
                .body("roles", contains("analyst", "viewer"));
    }

    @Test
    void shutsADisabledUserOutAndLetsBackIn() {
        String id = client.add("guest", "viewer");
        String token = client.refreshTokenOf("guest");

        change(id, Map.of("disabled", true)).then().statusCode(200).body("disabled", equalTo(true));
        client.refresh(token).then().statusCode(401);
        client.login("guest", Client.PASSWORD).then().statusCode(401).body("code", equalTo("LOGIN_FAILED"));

        change(id, Map.of("disabled", false)).then().statusCode(200);
        client.refresh(token).then().statusCode(401);
        client.login("guest", Client.PASSWORD).then().statusCode(200);
    }

    @Test
    void endsSessionsWhenThePasswordIsReset() {
        String id = client.add("forgetful", "viewer");
        String token = client.refreshTokenOf("forgetful");

        client.asAdmin()
                .body(Map.of("password", "another long secret"))
                .put("/api/auth/users/" + id + "/password")
                .then()
                .statusCode(204);

        client.refresh(token).then().statusCode(401);
        client.login("forgetful", Client.PASSWORD).then().statusCode(401);
        client.login("forgetful", "another long secret").then().statusCode(200);
    }

    @Test
    void keepsTheLastAdministrator() {
        RequestSpecification admin = client.asAdmin();
        String id = client.asAdmin().get("/api/auth/me").path("id");

        admin.body(Map.of("disabled", true))
                .patch("/api/auth/users/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("LAST_ADMINISTRATOR"));
        change(id, Map.of("roles", List.of("viewer"))).then().statusCode(409);
    }

    @Test
    void listsInPages() {
        client.add("page-a", "viewer");
        client.add("page-b", "viewer");

        String cursor = client.asAdmin()
                .queryParam("limit", 1)
                .get("/api/auth/users")
                .then()
                .body("users", hasSize(1))
                .extract()
                .path("nextCursor");
        client.asAdmin()
                .queryParam("cursor", cursor)
                .get("/api/auth/users")
                .then()
                .statusCode(200)
                .body("users.username", not(org.hamcrest.Matchers.hasItem(cursor)))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void knowsNoUserOfAnotherTenant() throws SQLException {
        String ours = client.add("ours", "viewer");
        execute("insert into tenant (name) values ('acme') on conflict do nothing");
        execute("insert into app_user (id, tenant, username, password_hash, roles, created_at, updated_at)"
                + " select gen_random_uuid(), 'acme', 'acme-admin', password_hash, roles, now(), now()"
                + " from app_user where username = 'admin' on conflict do nothing");
        String password = AuthInfrastructure.ADMIN_PASSWORD;

        client.as("acme-admin", password)
                .get("/api/auth/users")
                .then()
                .body("users.tenant", everyItem(equalTo("acme")));
        client.as("acme-admin", password).get("/api/auth/users/" + ours).then().statusCode(404);
        client.as("acme-admin", password)
                .body(Map.of("disabled", true))
                .patch("/api/auth/users/" + ours)
                .then()
                .statusCode(404);
        client.as("acme-admin", password)
                .body(Map.of("password", "another long secret"))
                .put("/api/auth/users/" + ours + "/password")
                .then()
                .statusCode(404);
        client.login("ours", Client.PASSWORD).then().statusCode(200);
    }

    @Test
    void answersUnknownIdsPlainly() {
        client.asAdmin()
                .get("/api/auth/users/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("USER_NOT_FOUND"));
        client.asAdmin().get("/api/auth/users/no-uuid").then().statusCode(404).contentType("application/problem+json");
        client.asAdmin().get("/api/auth/users?limit=ten").then().statusCode(400).body("field", equalTo("limit"));
    }

    @Test
    void writesDownWhatWasDoneForGood() throws SQLException {
        client.login("admin", "not the password");
        client.add("audited", "viewer");

        assertThat(count("select count(*) from audit_entry where action = 'login.failed' and tenant = 'main'"))
                .isPositive();
        assertThat(count("select count(*) from audit_entry where action = 'user.created' and actor is not null"))
                .isPositive();
        assertThatThrownBy(() -> execute("delete from audit_entry")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("update audit_entry set actor = null")).hasMessageContaining("never changed");
    }

    private io.restassured.response.Response change(String id, Map<String, Object> change) {
        return client.asAdmin().body(change).patch("/api/auth/users/" + id);
    }

    private void refused(String field, Map<String, Object> user) {
        client.asAdmin()
                .body(user)
                .post("/api/auth/users")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELD"), "field", equalTo(field));
    }

    private void add(Map<String, Object> user, int status, String code) {
        client.asAdmin()
                .body(user)
                .post("/api/auth/users")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
