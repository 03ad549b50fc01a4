package io.salesanalytics.launcher.installation;

import java.io.IOException;
import java.nio.file.Files;

/**
 * The first administrator's password.
 *
 * @param text the password
 * @param isNew whether it was drawn just now and has to be shown, this once
 */
public record AdminPassword(String text, boolean isNew) {
    private static final int LENGTH = 16;

    /** From {@code ADMIN_PASSWORD} if set, else as kept, else drawn at random; kept in any case. */
    public static AdminPassword of(Installation installation) throws IOException {
        String chosen = System.getenv("ADMIN_PASSWORD");
        if (chosen != null && !chosen.isBlank()) {
            SecretFile.write(installation.adminPassword(), chosen);
            return new AdminPassword(chosen, false);
        }
        if (Files.exists(installation.adminPassword())) {
            return new AdminPassword(
                    Files.readString(installation.adminPassword()).strip(), false);
        }
        AdminPassword drawn = new AdminPassword(Credentials.draw(LENGTH), true);
        SecretFile.write(installation.adminPassword(), drawn.text);
        return drawn;
    }
}
