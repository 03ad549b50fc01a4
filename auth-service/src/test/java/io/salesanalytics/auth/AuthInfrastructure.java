package io.salesanalytics.auth;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** A database and a key folder of our own on the PostgreSQL that the environment names; gone after the tests. */
public final class AuthInfrastructure implements QuarkusTestResourceLifecycleManager {
    static final String ADMIN_PASSWORD = "correct-horse-battery";

    private final String database = "auth_it_" + UUID.randomUUID().toString().substring(0, 8);

    @Override
    public Map<String, String> start() {
        execute("create database " + database);
        try {
            return Map.of(
                    "POSTGRES_URL",
                    url().replaceFirst("/[^/]*$", "/" + database),
                    "AUTH_KEYS_DIR",
                    Files.createTempDirectory("auth-keys").toString(),
                    "ADMIN_PASSWORD",
                    ADMIN_PASSWORD,
                    "sales-analytics.password.memory",
                    "1M",
                    "sales-analytics.session.idle",
                    "P7D");
        } catch (IOException e) {
            throw new UncheckedIOException("no room for keys", e);
        }
    }

    @Override
    public void stop() {
        execute("drop database if exists " + database + " with (force)");
    }

    private static String url() {
        return System.getenv("POSTGRES_URL");
    }

    private static void execute(String sql) {
        try (var connection = DriverManager.getConnection(
                        url(), System.getenv("POSTGRES_USER"), System.getenv("POSTGRES_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run: " + sql, e);
        }
    }
}
