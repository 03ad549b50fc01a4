package io.salesanalytics.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses a token that names no tenant or no user: nothing may be asked or kept without them. */
@ApplicationScoped
class TenantRequired implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && !(isText(token.getClaim(Caller.TENANT_CLAIM)) && isText(token.getSubject()))) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the token names no tenant or no user"));
        }
        return Uni.createFrom().item(identity);
    }

    private static boolean isText(Object claim) {
        return claim instanceof String text && !text.isBlank();
    }
}
