package io.salesanalytics.chassis.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as the verified token says. Inject it where a request is handled; hand the record's values on, not this. */
@RequestScoped
public class Caller {
    static final String TENANT_CLAIM = "tenant";

    private final JsonWebToken token;

    @Inject
    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The user's id. */
    public String userId() {
        return token.getSubject();
    }

    /** The user's name. */
    public String username() {
        return token.getName();
    }

    /** The tenant; every query and every key starts with it. */
    public String tenant() {
        return token.getClaim(TENANT_CLAIM);
    }

    /** The roles. */
    public Set<String> roles() {
        return token.getGroups();
    }
}
