package io.salesanalytics.auth.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesanalytics.auth.AuthError;
import io.salesanalytics.auth.InvalidField;
import io.salesanalytics.auth.audit.AuditTrail;
import io.salesanalytics.auth.password.Passwords;
import io.salesanalytics.chassis.identity.Roles;
import io.salesanalytics.chassis.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Administers the users of a tenant. */
@ApplicationScoped
class Users {
    private final UserStore store;
    private final Event<UserShutOut> shutOuts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Users(UserStore store, Event<UserShutOut> shutOuts, Passwords passwords, AuditTrail audit, Clock clock) {
        this.store = store;
        this.shutOuts = shutOuts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who administers, and where. */
    record Administrator(String tenant, UUID id) {}

    /** What is to change; null stays as it is. */
    record Change(@Nullable Collection<String> roles, @Nullable JsonNode attributes, @Nullable Boolean disabled) {}

    User add(Administrator by, String typedName, String password, Collection<String> asked, @Nullable JsonNode sent) {
        Username username = Username.of(typedName)
                .orElseThrow(() -> InvalidField.of(
                        "username",
                        "A username is 1 to 100 letters, digits and . _ - + @, and starts with a letter or digit."));
        List<String> roles = roles(asked);
        Map<String, List<String>> attributes = Attributes.of(sent);
        refuseObjectionable(password, username.value());
        Instant now = clock.instant();
        User user = new User(UUID.randomUUID(), by.tenant(), username.value(), roles, attributes, false, now, now);
        if (!store.add(user, passwords.hash(password))) {
            throw new ProblemException(AuthError.USERNAME_TAKEN, "Choose another username; this one is taken.");
        }
        audit.record(by.tenant(), by.id(), "user.created", user.id(), "roles=" + roles);
        return user;
    }

    User find(Administrator by, UUID id) {
        return store.find(by.tenant(), id)
                .orElseThrow(() -> new ProblemException(AuthError.USER_NOT_FOUND, "There is no user with this id."));
    }

    List<User> list(Administrator by, String after, int limit) {
        return store.list(by.tenant(), after, limit);
    }

    @Transactional
    User change(Administrator by, UUID id, Change change) {
        List<UUID> administrators = store.holdAdministrators(by.tenant());
        User before = find(by, id);
        User after = new User(
                id,
                before.tenant(),
                before.username(),
                change.roles() == null ? before.roles() : roles(change.roles()),
                change.attributes() == null ? before.attributes() : Attributes.of(change.attributes()),
                change.disabled() == null ? before.disabled() : change.disabled(),
                before.createdAt(),
                clock.instant());
        keepAnAdministrator(administrators, after);
        store.update(after);
        if (after.disabled()) {
            shutOuts.fire(new UserShutOut(id, "user disabled", after.updatedAt()));
        }
        audit.record(
                by.tenant(), by.id(), "user.changed", id, "roles=" + after.roles() + " disabled=" + after.disabled());
        return after;
    }

    /** Sets another password and ends the user's sessions: whoever knew the old one is out. */
    void resetPassword(Administrator by, UUID id, String password) {
        User user = find(by, id);
        refuseObjectionable(password, user.username());
        keepPassword(by, user, passwords.hash(password));
    }

    @Transactional
    void keepPassword(Administrator by, User user, String hash) {
        Instant now = clock.instant();
        store.updatePassword(user, hash, now);
        shutOuts.fire(new UserShutOut(user.id(), "password reset", now));
        audit.record(by.tenant(), by.id(), "user.password-reset", user.id(), null);
    }

    private static void keepAnAdministrator(List<UUID> administrators, User after) {
        boolean stays = after.roles().contains(Roles.ADMIN) && !after.disabled();
        if (!stays && administrators.equals(List.of(after.id()))) {
            throw new ProblemException(
                    AuthError.LAST_ADMINISTRATOR, "Make another user an administrator first; somebody has to be one.");
        }
    }

    private static List<String> roles(Collection<String> asked) {
        return GrantedRoles.from(asked)
                .orElseThrow(() -> InvalidField.of("roles", "Give at least one of viewer, analyst, admin."));
    }

    private void refuseObjectionable(String password, String username) {
        passwords.objection(password, username).ifPresent(objection -> {
            throw InvalidField.of("password", objection);
        });
    }
}
