package io.salesanalytics.launcher;

import io.salesanalytics.launcher.installation.AdminPassword;
import io.salesanalytics.launcher.installation.Installation;
import java.io.IOException;

/** What is said when the product runs. */
final class Summary {
    private Summary() {}

    static String running(String url, Installation installation, AdminPassword password) {
        String shown = password.isNew() ? password.text() : "as kept in " + installation.adminPassword();
        return """

                Sales Analytics is running.
                  URL       %s
                  User      admin
                  Password  %s
                """
                .formatted(url, shown);
    }

    static String runsAlready(Installation installation) throws IOException {
        return StatusFile.read(installation)
                .map(status ->
                        "Sales Analytics runs already at %s (process %d): ./dev status shows it, ./dev down stops it."
                                .formatted(status.url(), status.pid()))
                .orElse("Another command is using " + installation.home() + " at the moment.");
    }
}
