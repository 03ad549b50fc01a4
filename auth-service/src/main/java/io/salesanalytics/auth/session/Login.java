package io.salesanalytics.auth.session;

import io.salesanalytics.auth.AuthError;
import io.salesanalytics.auth.audit.AuditTrail;
import io.salesanalytics.auth.limit.LoginLimit;
import io.salesanalytics.auth.password.PasswordPolicy;
import io.salesanalytics.auth.password.Passwords;
import io.salesanalytics.auth.user.User;
import io.salesanalytics.auth.user.UserStore;
import io.salesanalytics.auth.user.UserStore.Credentials;
import io.salesanalytics.auth.user.Username;
import io.salesanalytics.chassis.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Signs people in. Whether the user is unknown, disabled or the password wrong: the same work is done, the same is
 * counted and the same is answered.
 */
@ApplicationScoped
class Login {
    private final UserStore users;
    private final Passwords passwords;
    private final LoginLimit limit;
    private final Sessions sessions;
    private final AuditTrail audit;

    @Inject
    Login(UserStore users, Passwords passwords, LoginLimit limit, Sessions sessions, AuditTrail audit) {
        this.users = users;
        this.passwords = passwords;
        this.limit = limit;
        this.sessions = sessions;
        this.audit = audit;
    }

    Tokens signIn(String typedName, String password, String address) {
        // What is too long to be anybody's is not worth hashing; this depends on what was sent, not on who exists.
        String checked = password.length() > 2 * PasswordPolicy.LONGEST ? "" : password;
        User user = passwords.inTurn(() -> identify(typedName, checked, address));
        return sessions.begin(user);
    }

    /** Limit and check are one turn, so that a burst of guesses cannot get past the limit side by side. */
    private User identify(String typedName, String password, String address) {
        Optional<Username> username = Username.of(typedName);
        var attempt = new LoginLimit.Attempt(username.map(Username::value).orElse(""), address);
        refuseIfPaused(limit.pause(attempt));
        Optional<Credentials> known = username.flatMap(users::credentials);
        boolean right = passwords.matches(password, known.map(Credentials::passwordHash));
        Optional<User> user = known.map(Credentials::user);
        if (!right || user.filter(found -> !found.disabled()).isEmpty()) {
            limit.failed(attempt);
            audit.recordLogin(
                    user.map(User::tenant).orElse(null), user.map(User::id).orElse(null), "login.failed", address);
            throw new ProblemException(AuthError.LOGIN_FAILED, "The username or the password is wrong.");
        }
        limit.succeeded(attempt);
        User found = user.orElseThrow();
        audit.recordLogin(found.tenant(), found.id(), "login.succeeded", address);
        return found;
    }

    private static void refuseIfPaused(Duration pause) {
        if (!pause.isZero()) {
            long seconds = Math.max(1, (pause.toMillis() + 999) / 1000);
            throw new ProblemException(
                    AuthError.TOO_MANY_ATTEMPTS,
                    "Too many wrong passwords. Try again in " + seconds + " s.",
                    Map.of("retryAfter", seconds),
                    Map.of("Retry-After", Long.toString(seconds)));
        }
    }
}
