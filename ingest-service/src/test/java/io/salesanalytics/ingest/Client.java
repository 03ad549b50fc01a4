package io.salesanalytics.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.salesanalytics.chassis.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A user of the service: a tenant of its own, so that tests do not see each other. */
public final class Client {
    private final String tenant = "it" + UUID.randomUUID().toString().substring(0, 8);

    /** The tenant's name. */
    public String tenant() {
        return tenant;
    }

    /** The tenant's bucket. */
    public String bucket() {
        return "sales-analytics-" + tenant;
    }

    /** The key of the data source's records. */
    public String key(String dataSource) {
        return tenant + "/" + dataSource;
    }

    /** A request of someone with this role and the lower ones. */
    public RequestSpecification as(String role) {
        return given().header("Authorization", bearer(roles(role)));
    }

    /** A request of this user with this role and the lower ones. */
    public RequestSpecification as(String user, String role) {
        String id =
                UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
        TestTokens token = TestTokens.of(tenant, roles(role)).with("sub", id).with("upn", user);
        return given().header("Authorization", token.bearer());
    }

    /** The header's value for a token. */
    public String bearer(String... roles) {
        return TestTokens.of(tenant, roles).bearer();
    }

    /** Uploads, with the data source first. */
    public Response upload(String dataSource, String filename, byte[] content, String mode) {
        return as("analyst")
                .multiPart("dataSource", dataSource)
                .multiPart("mode", mode)
                .multiPart("file", filename, content)
                .post("/api/ingest/upload");
    }

    /** Uploads and expects that to be fine. */
    public UUID uploaded(String dataSource, String content) {
        return UUID.fromString(upload(dataSource, "march.csv", content.getBytes(StandardCharsets.UTF_8), "append")
                .then()
                .statusCode(202)
                .extract()
                .path("taskId"));
    }

    /** Where an upload stands. */
    public JsonPath status(UUID taskId) {
        return as("viewer")
                .get("/api/ingest/status/{id}", taskId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String[] roles(String role) {
        return switch (role) {
            case "admin" -> new String[] {"viewer", "analyst", "admin"};
            case "analyst" -> new String[] {"viewer", "analyst"};
            default -> new String[] {role};
        };
    }
}
