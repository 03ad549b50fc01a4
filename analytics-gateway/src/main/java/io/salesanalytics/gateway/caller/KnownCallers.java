package io.salesanalytics.gateway.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.MpJwtValidator;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a short time which tokens were found good, so that a dashboard's requests need neither the signature
 * checked again nor a worker thread for it. From its own end on the validator judges a token each time; the keys it is
 * checked with are kept for longer than it is remembered anyway.
 */
@ApplicationScoped
public class KnownCallers implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final MpJwtValidator validator;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, JsonWebToken> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    @Inject
    KnownCallers(MpJwtValidator validator) {
        this.validator = validator;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the validator, which is asked for what is not known. */
    @Override
    public int priority() {
        return validator.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        JsonWebToken caller = find(token);
        return caller != null
                ? Uni.createFrom().item(identity(request, caller))
                : validator.authenticate(request, context).invoke(found -> remember(token, found));
    }

    /** The caller whose token was found good a short while ago and has not ended, or null. */
    public @Nullable JsonWebToken find(String token) {
        JsonWebToken caller = known.getIfPresent(token);
        return caller != null && caller.getExpirationTime() > clock.instant().getEpochSecond() ? caller : null;
    }

    private void remember(String token, SecurityIdentity found) {
        if (found.getPrincipal() instanceof JsonWebToken caller) {
            known.put(token, caller);
        }
    }

    /** As the validator makes it; of this request alone. */
    private static SecurityIdentity identity(TokenAuthenticationRequest request, JsonWebToken caller) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(caller)
                .addCredential(request.getToken())
                .addRoles(caller.getGroups())
                .addAttribute(SecurityIdentity.USER_ATTRIBUTE, caller);
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (routing != null) {
            identity.addAttribute(RoutingContext.class.getName(), routing);
        }
        return identity.build();
    }
}
