package io.salesanalytics.auth.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.auth.InvalidField;
import io.salesanalytics.auth.user.Users.Administrator;
import io.salesanalytics.chassis.identity.Caller;
import io.salesanalytics.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The users of the caller's tenant, for its administrators. */
@Path("/api/auth/users")
@RolesAllowed(Roles.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
final class UserResource {
    private static final int MOST = 500;

    private final Users users;
    private final Caller caller;

    @Inject
    UserResource(Users users, Caller caller) {
        this.users = users;
        this.caller = caller;
    }

    /** A new user. */
    record NewUser(
            @Nullable String username,
            @Nullable String password,
            @Nullable List<String> roles,
            @Nullable JsonNode attributes) {}

    /** Another password. */
    record NewPassword(@Nullable String password) {}

    /** A page of users; {@code nextCursor} is null on the last. */
    record Page(List<User> users, @Nullable String nextCursor) {}

    @POST
    public Response add(@Nullable NewUser sent) {
        NewUser asked = present(sent);
        User user = users.add(
                administrator(),
                required("username", asked.username()),
                required("password", asked.password()),
                required("roles", asked.roles()),
                asked.attributes());
        return Response.created(URI.create("/api/auth/users/" + user.id()))
                .entity(user)
                .build();
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Page list(
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        int most = Math.min(Math.max(number(limit), 1), MOST);
        List<User> found = users.list(administrator(), cursor.replace("\0", ""), most);
        String next = found.size() < most ? null : found.get(most - 1).username();
        return new Page(found, next);
    }

    @GET
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    public User find(UUID id) {
        return users.find(administrator(), id);
    }

    /** Roles take effect at the user's next refresh; disabling ends the sessions at once. */
    @PATCH
    @Path("/{id}")
    public User change(UUID id, Users.@Nullable Change change) {
        return users.change(administrator(), id, present(change));
    }

    @PUT
    @Path("/{id}/password")
    public void resetPassword(UUID id, @Nullable NewPassword sent) {
        users.resetPassword(
                administrator(), id, required("password", present(sent).password()));
    }

    /** Read here: what is no number would otherwise look like a path that is not there. */
    private static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw InvalidField.of("limit", "limit goes from 1 to " + MOST + ".");
        }
    }

    private Administrator administrator() {
        return new Administrator(caller.tenant(), UUID.fromString(caller.userId()));
    }

    private static <T> T present(@Nullable T body) {
        return required("body", body);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw InvalidField.of(field, "Send '" + field + "'.");
        }
        return value;
    }
}
