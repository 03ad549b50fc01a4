package io.salesanalytics.ingest.savedview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.salesanalytics.contracts.DataSourcePublished;
import io.salesanalytics.contracts.DruidTable;
import io.salesanalytics.contracts.TaskRef;
import io.salesanalytics.contracts.Topics;
import io.salesanalytics.ingest.Client;
import io.salesanalytics.ingest.OnInfrastructure;
import io.salesanalytics.ingest.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnInfrastructure
class SavedViewIT {
    private static final String VIEWS = "/api/ingest/data-sources/sales/views";
    private static final String MARCH = "from=2025-03-01&to=2025-03-31&filter.Branch=Nairobi";

    private final Client client = new Client();
    private UUID upload = UUID.randomUUID();

    @BeforeEach
    void aDataSourceIsThere() {
        upload = client.uploaded("sales", "Date,Sales\n2025-01-02,1.00\n");
    }

    @Test
    void isKeptRenamedSharedAndDeleted() {
        String id = saved("amina", "March", false);

        list("amina", "analyst")
                .body("name", contains("March"))
                .body("page", contains("sales"))
                .body("search", contains(MARCH))
                .body("owner", contains("amina"))
                .body("shared", contains(false));
        as("amina", "analyst")
                .body(Map.of("name", "March in Nairobi", "shared", true))
                .patch(VIEWS + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("March in Nairobi"))
                .body("search", equalTo(MARCH));
        list("brian", "viewer").body("name", contains("March in Nairobi"));
        as("amina", "analyst").delete(VIEWS + "/" + id).then().statusCode(204);
        list("amina", "analyst").body("", empty());
    }

    @Test
    void isSeenByItsOwnerAloneUntilItIsShared() {
        String id = saved("amina", "March", false);

        list("brian", "admin").body("", empty());
        rename("brian", "admin", id).statusCode(404).body("code", equalTo("VIEW_NOT_FOUND"));
        as("brian", "admin").delete(VIEWS + "/" + id).then().statusCode(404);
    }

    @Test
    void isChangedByItsOwnerAndAdministratorsOnly() {
        String id = saved("amina", "March", true);

        rename("brian", "analyst", id).statusCode(403).body("code", equalTo("FORBIDDEN"));
        rename("brian", "viewer", id).statusCode(403);
        rename("brian", "admin", id).statusCode(200).body("owner", equalTo("amina"));
    }

    @Test
    void isMadeByAnalystsOnly() {
        as("brian", "viewer").body(view("March", false)).post(VIEWS).then().statusCode(403);
    }

    @Test
    void isOutOfOtherTenantsReach() {
        String id = saved("amina", "March", true);
        Client other = new Client();
        other.uploaded("sales", "Date,Sales\n2025-01-02,1.00\n");

        other.as("admin").get(VIEWS).then().statusCode(200).body("", empty());
        other.as("admin").delete(VIEWS + "/" + id).then().statusCode(404);
        other.as("admin")
                .contentType("application/json")
                .body(Map.of("name", "Mine"))
                .patch(VIEWS + "/" + id)
                .then()
                .statusCode(404);
        list("amina", "analyst").body("name", contains("March"));
    }

    @Test
    void hasANameThatItsOwnerHasOnce() {
        saved("amina", "March", true);
        String april = saved("amina", "April", false);
        saved("brian", "March", true);

        as("amina", "analyst")
                .body(view("MARCH", false))
                .post(VIEWS)
                .then()
                .statusCode(409)
                .body("code", equalTo("VIEW_NAME_TAKEN"));
        as("amina", "analyst")
                .body(Map.of("name", "march"))
                .patch(VIEWS + "/" + april)
                .then()
                .statusCode(409);
        list("amina", "analyst").body("name", contains("April", "March", "March"));
    }

    @Test
    void isOneOfAHundredAtMost() {
        for (int view = 0; view < 100; view++) {
            saved("amina", "View " + view, false);
        }

        as("amina", "analyst")
                .body(view("One more", false))
                .post(VIEWS)
                .then()
                .statusCode(409)
                .body("code", equalTo("VIEWS_FULL"));
        saved("brian", "March", false);
    }

    @Test
    void needsADataSource() {
        as("amina", "viewer")
                .get("/api/ingest/data-sources/nothing/views")
                .then()
                .statusCode(404);
        as("amina", "analyst")
                .body(view("March", false))
                .post("/api/ingest/data-sources/nothing/views")
                .then()
                .statusCode(404)
                .body("code", equalTo("DATA_SOURCE_NOT_FOUND"));
    }

    @Test
    void saysWhatIsWrongWithIt() {
        as("amina", "analyst")
                .body(Map.of("name", "March", "page", "//elsewhere", "search", ""))
                .post(VIEWS)
                .then()
                .statusCode(400)
                .body("code", equalTo("VIEW_INVALID"));
        as("amina", "analyst").body("{").post(VIEWS).then().statusCode(400);
        as("amina", "analyst").post(VIEWS).then().statusCode(400);
    }

    @Test
    void isDeletedWithItsDataSource() {
        saved("amina", "March", true);
        publish();

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        client.status(upload).getString("status"))
                .isEqualTo("COMPLETED"));
        client.as("admin").delete("/api/ingest/data-sources/sales").then().statusCode(204);
        list404();
        client.uploaded("sales", "Date,Sales\n2025-01-03,1.00\n");

        list("amina", "analyst").body("", empty());
    }

    private void list404() {
        as("amina", "viewer").get(VIEWS).then().statusCode(404);
    }

    private ValidatableResponse list(String user, String role) {
        return as(user, role).get(VIEWS).then().statusCode(200);
    }

    private ValidatableResponse rename(String user, String role, String id) {
        return as(user, role)
                .body(Map.of("name", "Another"))
                .patch(VIEWS + "/" + id)
                .then();
    }

    private String saved(String user, String name, boolean shared) {
        return as(user, "analyst")
                .body(view(name, shared))
                .post(VIEWS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> view(String name, boolean shared) {
        return Map.of("name", name, "page", "sales", "search", MARCH, "shared", shared);
    }

    private RequestSpecification as(String user, String role) {
        return client.as(user, role).contentType("application/json");
    }

    private void publish() {
        TaskRef task = new TaskRef(client.tenant(), "sales", upload, 1, "march.csv");
        var table = new DruidTable("t", upload, 1, "2025-01-02T00:00", "2025-01-02T00:00", List.of());
        Topic.send(
                Topics.DATA_SOURCE_PUBLISHED,
                task,
                new DataSourcePublished(
                        client.tenant(),
                        "sales",
                        1,
                        Instant.now(),
                        task,
                        1,
                        List.of(),
                        List.of(table),
                        1,
                        "2025-01-02T00:00",
                        "2025-01-02T00:00"));
    }
}
