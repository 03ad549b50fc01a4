package io.salesanalytics.validation.command;

import java.util.logging.Level;
import org.jboss.logmanager.Logger;

/**
 * What libraries log while a command runs. Nothing sets it up as it is in a service, where it says less, and so each would put
 * together what it has for those who look for a fault in it: of a Parquet file all its description, as JSON, several times.
 */
final class LibraryLog {
    private LibraryLog() {}

    static void warningsOnly() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
