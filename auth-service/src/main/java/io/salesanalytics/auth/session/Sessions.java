package io.salesanalytics.auth.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesanalytics.auth.AuthError;
import io.salesanalytics.auth.audit.AuditTrail;
import io.salesanalytics.auth.user.User;
import io.salesanalytics.chassis.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Begins, prolongs and ends sessions. */
@ApplicationScoped
class Sessions {
    private final SessionStore store;
    private final AccessTokens tokens;
    private final AuditTrail audit;
    private final Clock clock;
    private final SessionConfig config;
    private final Rotation rotation;

    @Inject
    Sessions(SessionStore store, AccessTokens tokens, AuditTrail audit, Clock clock, SessionConfig config) {
        this.store = store;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
        this.rotation = new Rotation(config.idle(), config.atMost());
    }

    Tokens begin(User user) {
        Instant now = clock.instant();
        RefreshToken first = RefreshToken.draw();
        UUID id = store.begin(user, first, now, now.minus(config.atMost()));
        return pair(user, id, first, now);
    }

    /** Trades a refresh token for the next pair. A refusal must not undo the end of a session, so it is thrown after. */
    Tokens refresh(RefreshToken token) {
        Optional<Tokens> next = QuarkusTransaction.requiringNew()
                .call(() -> store.present(token).flatMap(presented -> settle(presented, token)));
        return next.orElseThrow(() ->
                new ProblemException(AuthError.SESSION_ENDED, "Sign in again; this refresh token is good no more."));
    }

    /** Ends the session of a token, used or not. Says nothing about tokens it does not know. */
    void end(RefreshToken token) {
        QuarkusTransaction.requiringNew().run(() -> store.present(token)
                .filter(presented -> !presented.ended())
                .ifPresent(presented -> end(presented, "signed out", "session.ended")));
    }

    private Optional<Tokens> settle(Presented presented, RefreshToken token) {
        return switch (rotation.judge(presented, clock.instant())) {
            case ROTATE -> Optional.of(rotate(presented, token));
            case END_REUSED -> end(presented, "refresh token used twice", "session.reuse-detected");
            case END_EXPIRED -> end(presented, "expired", "session.expired");
            case END_DISABLED -> end(presented, "user disabled", "session.ended");
            case REFUSE -> Optional.empty();
        };
    }

    private Tokens rotate(Presented presented, RefreshToken used) {
        Instant now = clock.instant();
        RefreshToken next = RefreshToken.draw();
        store.rotate(presented, used, next, now);
        return pair(presented.user(), presented.sessionId(), next, now);
    }

    private Optional<Tokens> end(Presented presented, String reason, String action) {
        User user = presented.user();
        store.end(presented.sessionId(), reason, clock.instant());
        audit.record(user.tenant(), user.id(), action, user.id(), reason);
        return Optional.empty();
    }

    private Tokens pair(User user, UUID sessionId, RefreshToken refresh, Instant now) {
        return new Tokens(tokens.issue(user, sessionId, now), refresh.value(), "Bearer", tokens.lifetimeSeconds());
    }
}
