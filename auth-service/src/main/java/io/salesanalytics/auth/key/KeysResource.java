package io.salesanalytics.auth.key;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes what others need to check our tokens. */
@Path("/.well-known")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
final class KeysResource {
    /** Short, so that a new key is known everywhere long before it has to sign alone. */
    private static final String CACHEABLE = "public, max-age=300";

    private final SigningKeys keys;
    private final String issuer;
    private final String publicUrl;

    @Inject
    KeysResource(
            SigningKeys keys,
            @ConfigProperty(name = "sales-analytics.token.issuer") String issuer,
            @ConfigProperty(name = "sales-analytics.public-url") String publicUrl) {
        this.keys = keys;
        this.issuer = issuer;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("/jwks.json")
    public Response jwks() {
        return Response.ok(Map.of("keys", keys.jwks()))
                .header("Cache-Control", CACHEABLE)
                .build();
    }

    /** Only what is there: this is no OpenID provider, people sign in by name and password at /api/auth/login. */
    @GET
    @Path("/openid-configuration")
    public Response metadata() {
        Map<String, Object> metadata = Map.of(
                "issuer", issuer,
                "jwks_uri", publicUrl + "/.well-known/jwks.json",
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of(),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "claims_supported",
                        List.of("iss", "aud", "sub", "upn", "groups", "tenant", "sid", "jti", "iat", "exp"));
        return Response.ok(metadata).header("Cache-Control", CACHEABLE).build();
    }
}
