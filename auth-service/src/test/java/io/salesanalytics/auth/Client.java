package io.salesanalytics.auth;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody at an address of their own, so that no test pays for another's wrong passwords. */
final class Client {
    static final String PASSWORD = "brown fox 17 jumps";

    private final String address = "203.0." + ThreadLocalRandom.current().nextInt(256) + "."
            + ThreadLocalRandom.current().nextInt(256);

    Response login(String username, String password) {
        return json(Map.of("username", username, "password", password)).post("/api/auth/login");
    }

    Response refresh(String refreshToken) {
        return json(Map.of("refreshToken", refreshToken)).post("/api/auth/refresh");
    }

    Response logout(String refreshToken) {
        return json(Map.of("refreshToken", refreshToken)).post("/api/auth/logout");
    }

    String refreshTokenOf(String username) {
        return login(username, PASSWORD).then().statusCode(200).extract().path("refreshToken");
    }

    RequestSpecification as(String username, String password) {
        String token =
                login(username, password).then().statusCode(200).extract().path("accessToken");
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    RequestSpecification asAdmin() {
        return as("admin", AuthInfrastructure.ADMIN_PASSWORD);
    }

    /** Adds a user with {@link #PASSWORD}; returns the id. */
    String add(String username, String role) {
        return asAdmin()
                .body(Map.of("username", username, "password", PASSWORD, "roles", List.of(role)))
                .post("/api/auth/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    RequestSpecification json(Object body) {
        return given().header("X-Forwarded-For", address)
                .contentType("application/json")
                .body(body);
    }
}
