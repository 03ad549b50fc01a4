package io.salesanalytics.launcher.part;

import io.salesanalytics.launcher.LaunchFailure;
import io.salesanalytics.launcher.installation.Binaries;
import io.salesanalytics.launcher.installation.Credentials;
import io.salesanalytics.launcher.installation.Installation;
import io.salesanalytics.launcher.installation.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL with password login, one database for the services and one for Druid's metadata. */
final class Postgres {
    static final String NAME = "postgresql";

    private static final String BINARIES = "postgres";
    private static final List<String> DATABASES = List.of(Addresses.DATABASE, Druid.DATABASE);

    private final Installation installation;
    private final Credentials credentials;
    private final Addresses addresses;

    Postgres(Installation installation, Credentials credentials, Addresses addresses) {
        this.installation = installation;
        this.credentials = credentials;
        this.addresses = addresses;
    }

    Part part() {
        return new Part(
                NAME,
                List.of(),
                this::prepare,
                new Command(server(), Map.of("LC_ALL", "C"), installation.home()),
                attempt -> hasDatabases(),
                Duration.ofSeconds(60),
                // INT ends sessions and writes a checkpoint; QUIT leaves at once and replays its log at the next start.
                new Ending(Signal.INT, Signal.QUIT));
    }

    private List<String> server() {
        return unprivileged(List.of(
                program("postgres"),
                "-D",
                data().toString(),
                "-p",
                Integer.toString(addresses.postgres()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=120",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "jit=off",
                "-c",
                "wal_level=minimal",
                "-c",
                "max_wal_senders=0"));
    }

    private void prepare() throws IOException, InterruptedException {
        Binaries.unpackPostgres(installation, installation.run().resolve(BINARIES));
        if (Files.exists(data().resolve("PG_VERSION"))) {
            // Left behind when the machine went down; the launcher's own lock proves that nobody uses the folder.
            Files.deleteIfExists(data().resolve("postmaster.pid"));
            return;
        }
        Path password = installation.run().resolve("postgres-password");
        SecretFile.write(password, credentials.postgresPassword());
        try {
            initialise(password);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void initialise(Path password) throws IOException, InterruptedException {
        List<String> words = unprivileged(List.of(
                program("initdb"),
                "-D",
                data().toString(),
                "-U",
                Addresses.DATABASE_OWNER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions",
                "--no-sync"));
        int exit = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(installation.log(NAME).toFile()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new LaunchFailure("PostgreSQL could not create its data folder " + data() + ".");
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, yet owns its files. */
    private static List<String> unprivileged(List<String> words) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return words;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "--user"));
        wrapped.addAll(words);
        return wrapped;
    }

    private boolean hasDatabases() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                addresses.jdbc("postgres"), Addresses.DATABASE_OWNER, credentials.postgresPassword())) {
            for (String database : DATABASES) {
                createIfMissing(connection, database);
            }
            return true;
        }
    }

    private static void createIfMissing(Connection connection, String database) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + database);
        }
    }

    private String program(String name) {
        return installation.run().resolve(BINARIES).resolve("bin").resolve(name).toString();
    }

    private Path data() {
        return installation.data(NAME);
    }
}
