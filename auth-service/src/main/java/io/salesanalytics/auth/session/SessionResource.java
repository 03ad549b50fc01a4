package io.salesanalytics.auth.session;

import io.salesanalytics.auth.AuthError;
import io.salesanalytics.auth.InvalidField;
import io.salesanalytics.auth.limit.ClientAddress;
import io.salesanalytics.auth.user.GrantedRoles;
import io.salesanalytics.auth.user.User;
import io.salesanalytics.auth.user.UserStore;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signing in, staying signed in, signing out, and who I am. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
final class SessionResource {
    private final Login login;
    private final Sessions sessions;
    private final UserStore users;
    private final ClientAddress addresses;
    private final Caller caller;

    @Inject
    SessionResource(Login login, Sessions sessions, UserStore users, ClientAddress addresses, Caller caller) {
        this.login = login;
        this.sessions = sessions;
        this.users = users;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** Who wants to sign in. */
    record LoginRequest(@Nullable String username, @Nullable String password) {}

    /** A refresh token. */
    record RefreshRequest(@Nullable String refreshToken) {}

    /** Who I am and what I may do. */
    record Me(
            UUID id,
            String username,
            String tenant,
            List<String> roles,
            List<String> permissions,
            Map<String, List<String>> attributes) {}

    @POST
    @Path("/login")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Response login(@Nullable LoginRequest sent, @Context HttpServerRequest request) {
        String username = required("username", sent == null ? null : sent.username());
        String password = required("password", sent == null ? null : sent.password());
        return secret(login.signIn(username, password, addresses.of(request)));
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refresh(@Nullable RefreshRequest sent) {
        return secret(sessions.refresh(token(sent)));
    }

    @POST
    @Path("/logout")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public void logout(@Nullable RefreshRequest sent) {
        sessions.end(token(sent));
    }

    /** As the user is now, but with the roles of the token: those are what every service goes by. */
    @GET
    @Path("/me")
    @RolesAllowed(Roles.VIEWER)
    public Me me() {
        User user = users.find(caller.tenant(), UUID.fromString(caller.userId()))
                .filter(found -> !found.disabled())
                .orElseThrow(() -> new ProblemException(AuthError.SESSION_ENDED, "This user may no longer sign in."));
        return new Me(
                user.id(),
                user.username(),
                user.tenant(),
                caller.roles().stream().sorted().toList(),
                GrantedRoles.permissions(caller.roles()),
                user.attributes());
    }

    private static RefreshToken token(@Nullable RefreshRequest sent) {
        return new RefreshToken(required("refreshToken", sent == null ? null : sent.refreshToken()));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw InvalidField.of(field, "Send '" + field + "'.");
        }
        return value;
    }

    /** Tokens must not stay in any cache on the way. */
    private static Response secret(Tokens tokens) {
        return Response.ok(tokens).header("Cache-Control", "no-store").build();
    }
}
