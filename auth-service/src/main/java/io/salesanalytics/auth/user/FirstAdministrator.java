package io.salesanalytics.auth.user;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.salesanalytics.auth.audit.AuditTrail;
import io.salesanalytics.auth.password.PasswordPolicy;
import io.salesanalytics.auth.password.Passwords;
import io.salesanalytics.chassis.identity.Roles;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes the first administrator when the store has no user. Later changes of the configured password change nothing. */
@ApplicationScoped
class FirstAdministrator {
    static final String TENANT = "main";
    static final String USERNAME = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final Config config;
    private final UserStore store;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    FirstAdministrator(Config config, UserStore store, Passwords passwords, AuditTrail audit, Clock clock) {
        this.config = config;
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where the first administrator's password comes from; the file goes first. */
    @ConfigMapping(prefix = "sales-analytics.first-administrator")
    interface Config {
        /** A file that holds the password in its first line. */
        Optional<Path> passwordFile();

        /** The password itself. */
        Optional<String> password();
    }

    @Transactional
    void ensure(@Observes StartupEvent started) {
        if (!store.isEmptyForSure()) {
            return;
        }
        String password = password();
        passwords
                .objection(password, USERNAME)
                .ifPresent(objection -> LOG.warnf("the first administrator's password is weak reason=%s", objection));
        Instant now = clock.instant();
        List<String> roles = List.of(Roles.VIEWER, Roles.ANALYST, Roles.ADMIN);
        User user = new User(UUID.randomUUID(), TENANT, USERNAME, roles, Map.of(), false, now, now);
        store.addTenant(TENANT);
        store.add(user, passwords.hash(password));
        audit.record(TENANT, null, "user.created", user.id(), "first administrator");
        LOG.infof("made the first administrator username=%s tenant=%s", USERNAME, TENANT);
    }

    private String password() {
        String password = config.passwordFile()
                .map(FirstAdministrator::firstLine)
                .or(config::password)
                .orElse("");
        if (password.isBlank() || password.length() > PasswordPolicy.LONGEST) {
            throw new ConfigurationException("There is no user yet and no password for the first one:"
                    + " set ADMIN_PASSWORD_FILE to a file that holds it, or ADMIN_PASSWORD (at most "
                    + PasswordPolicy.LONGEST + " characters).");
        }
        return password;
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new IllegalStateException(
                    "There is no user yet and the first one's password cannot be read from " + file
                            + " (ADMIN_PASSWORD_FILE).",
                    e);
        }
    }
}
