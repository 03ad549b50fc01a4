package io.salesanalytics.auth.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesanalytics.auth.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Users in PostgreSQL. Everything but signing in names the tenant. */
@ApplicationScoped
public class UserStore {
    private static final String COLUMNS = "id, tenant, username, roles, attributes, disabled, created_at, updated_at";
    private static final TypeReference<Map<String, List<String>>> ATTRIBUTES = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    @Inject
    UserStore(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A user with the hash of the password. */
    public record Credentials(User user, String passwordHash) {}

    /** Who signs in under a name, of whatever tenant. */
    public Optional<Credentials> credentials(Username username) {
        String sql = "select " + COLUMNS + ", password_hash from app_user where username = ?";
        return database.one(sql, row -> new Credentials(user(row), row.getString("password_hash")), username.value());
    }

    /** One user of a tenant. */
    public Optional<User> find(String tenant, UUID id) {
        return database.one("select " + COLUMNS + " from app_user where tenant = ? and id = ?", this::user, tenant, id);
    }

    /** Users of a tenant by username, those after a username. */
    List<User> list(String tenant, String after, int limit) {
        String sql = "select " + COLUMNS + " from app_user where tenant = ? and username > ? order by username limit ?";
        return database.many(sql, this::user, tenant, after, limit);
    }

    /** Whether there is any user, of whatever tenant; others that ask at the same time wait until our transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isEmptyForSure() {
        database.many("select pg_advisory_xact_lock(hashtext('auth.first-administrator'))", row -> true);
        return database.many("select 1 from app_user limit 1", row -> true).isEmpty();
    }

    /** Makes the tenant unless it is there. */
    void addTenant(String name) {
        database.change("insert into tenant (name) values (?) on conflict do nothing", name);
    }

    /** Adds a user. False if the username is taken, by whatever tenant. */
    boolean add(User user, String passwordHash) {
        return database.change(
                        "insert into app_user (" + COLUMNS + ", password_hash)"
                                + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (username) do nothing",
                        user.id(),
                        user.tenant(),
                        user.username(),
                        user.roles().toArray(String[]::new),
                        write(user.attributes()),
                        user.disabled(),
                        user.createdAt(),
                        user.updatedAt(),
                        passwordHash)
                == 1;
    }

    /** Keeps what of a user may change. */
    void update(User user) {
        database.change(
                "update app_user set roles = ?, attributes = ?::jsonb, disabled = ?, updated_at = ?"
                        + " where tenant = ? and id = ?",
                user.roles().toArray(String[]::new),
                write(user.attributes()),
                user.disabled(),
                user.updatedAt(),
                user.tenant(),
                user.id());
    }

    /** Keeps another password hash. */
    public void updatePassword(User user, String passwordHash, Instant now) {
        database.change(
                "update app_user set password_hash = ?, updated_at = ? where tenant = ? and id = ?",
                passwordHash,
                now,
                user.tenant(),
                user.id());
    }

    /** The administrators of a tenant who may sign in. They stay as they are until our transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> holdAdministrators(String tenant) {
        String sql = "select id from app_user where tenant = ? and not disabled and 'admin' = any (roles)"
                + " order by id for update";
        return database.many(sql, row -> row.getObject("id", UUID.class), tenant);
    }

    private User user(ResultSet row) throws SQLException {
        return new User(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getString("username"),
                List.of((String[]) row.getArray("roles").getArray()),
                read(row.getString("attributes")),
                row.getBoolean("disabled"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private String write(Map<String, List<String>> attributes) {
        try {
            return json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of texts are JSON", e);
        }
    }

    private Map<String, List<String>> read(String attributes) {
        try {
            return json.readValue(attributes, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept attributes are not of the form we write", e);
        }
    }
}
