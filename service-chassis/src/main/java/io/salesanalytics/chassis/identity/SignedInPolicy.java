package io.salesanalytics.chassis.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets only signed-in callers pass, as the built-in policy does; but a refusal is an exception, so it gets a body. */
@ApplicationScoped
class SignedInPolicy implements HttpSecurityPolicy {
    @Override
    public String name() {
        return "signed-in";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.onItem()
                .transformToUni(caller -> caller.isAnonymous()
                        ? Uni.createFrom().failure(new UnauthorizedException())
                        : Uni.createFrom().item(CheckResult.PERMIT));
    }
}
