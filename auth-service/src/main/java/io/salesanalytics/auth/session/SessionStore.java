package io.salesanalytics.auth.session;

import io.salesanalytics.auth.sql.Database;
import io.salesanalytics.auth.user.User;
import io.salesanalytics.auth.user.UserShutOut;
import io.salesanalytics.auth.user.UserStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sessions and the hashes of their refresh tokens in PostgreSQL. */
@ApplicationScoped
class SessionStore {
    private final Database database;
    private final UserStore users;

    @Inject
    SessionStore(Database database, UserStore users) {
        this.database = database;
        this.users = users;
    }

    /** Begins a session; returns its id. Sweeps out what this user's earlier ones left. */
    @Transactional
    UUID begin(User user, RefreshToken first, Instant now, Instant sweepBefore) {
        database.change(
                "delete from session where user_id = ? and (ended_at < ? or last_used_at < ?)",
                user.id(),
                sweepBefore,
                sweepBefore);
        UUID id = UUID.randomUUID();
        database.change(
                "insert into session (id, tenant, user_id, created_at, last_used_at) values (?, ?, ?, ?, ?)",
                id,
                user.tenant(),
                user.id(),
                now,
                now);
        addToken(id, user.tenant(), first, now);
        return id;
    }

    /** What is known about a token. Nobody else can present it, or any of its session, until our transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Presented> present(RefreshToken token) {
        String sql = "select t.used_at, s.id, s.tenant, s.user_id, s.created_at, s.last_used_at, s.ended_at"
                + " from refresh_token t join session s on s.id = t.session_id where t.hash = ? for update of t, s";
        return database.one(sql, this::presented, (Object) token.hash());
    }

    /** Puts a new token in the place of a used one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void rotate(Presented presented, RefreshToken used, RefreshToken next, Instant now) {
        database.change("update refresh_token set used_at = ? where hash = ?", now, used.hash());
        database.change("update session set last_used_at = ? where id = ?", now, presented.sessionId());
        addToken(presented.sessionId(), presented.user().tenant(), next, now);
    }

    /** Ends a session. */
    void end(UUID sessionId, String reason, Instant now) {
        database.change(
                "update session set ended_at = ?, end_reason = ? where id = ? and ended_at is null",
                now,
                reason,
                sessionId);
    }

    void endAll(@Observes UserShutOut shutOut) {
        database.change(
                "update session set ended_at = ?, end_reason = ? where user_id = ? and ended_at is null",
                shutOut.at(),
                shutOut.reason(),
                shutOut.userId());
    }

    private void addToken(UUID sessionId, String tenant, RefreshToken token, Instant now) {
        database.change(
                "insert into refresh_token (hash, tenant, session_id, issued_at) values (?, ?, ?, ?)",
                token.hash(),
                tenant,
                sessionId,
                now);
    }

    private Presented presented(ResultSet row) throws SQLException {
        User user = users.find(row.getString("tenant"), row.getObject("user_id", UUID.class))
                .orElseThrow();
        return new Presented(
                row.getTimestamp("used_at") != null,
                row.getObject("id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant(),
                row.getTimestamp("ended_at") != null,
                user);
    }
}
