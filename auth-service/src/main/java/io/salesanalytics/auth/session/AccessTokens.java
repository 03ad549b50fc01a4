package io.salesanalytics.auth.session;

import io.salesanalytics.auth.key.SigningKey;
import io.salesanalytics.auth.key.SigningKeys;
import io.salesanalytics.auth.user.User;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Issues the tokens that every service checks. */
@ApplicationScoped
class AccessTokens {
    private final TokenConfig config;
    private final SigningKeys keys;

    @Inject
    AccessTokens(TokenConfig config, SigningKeys keys) {
        this.config = config;
        this.keys = keys;
    }

    String issue(User user, UUID sessionId, Instant now) {
        SigningKey key = keys.current();
        return Jwt.issuer(config.issuer())
                .audience(config.audience())
                .subject(user.id().toString())
                .upn(user.username())
                .groups(Set.copyOf(user.roles()))
                .claim("tenant", user.tenant())
                .claim("sid", sessionId.toString())
                .issuedAt(now)
                .expiresAt(now.plus(config.lifetime()))
                .jws()
                .keyId(key.kid())
                .sign(key.secret());
    }

    /** How long a token is good for, in seconds. */
    long lifetimeSeconds() {
        return config.lifetime().toSeconds();
    }
}
