package io.salesanalytics.launcher.installation;

import io.salesanalytics.launcher.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folders of one installation.
 *
 * @param repository root of the source tree, where the built parts lie
 * @param home everything the installation keeps between starts: data, logs, secrets
 */
public record Installation(Path repository, Path home) {

    /** Creates the folders that are missing, readable by their owner only. */
    public static Installation at(Path repository, Path home) {
        Installation installation = new Installation(
                repository.toAbsolutePath().normalize(), home.toAbsolutePath().normalize());
        try {
            ownersFolder(installation.home);
            ownersFolder(installation.run());
            ownersFolder(installation.logs());
            ownersFolder(installation.keys());
            ownersFolder(installation.home.resolve("data"));
        } catch (IOException e) {
            throw new LaunchFailure("The folder " + installation.home + " cannot be written: " + e.getMessage());
        }
        return installation;
    }

    /** What a part keeps between starts. */
    public Path data(String part) {
        return home.resolve("data").resolve(part);
    }

    /** Unpacked binaries, ports and state of the running stack: disposable. */
    public Path run() {
        return home.resolve("run");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Signing keys of the auth-service. */
    public Path keys() {
        return home.resolve("keys");
    }

    public Path adminPassword() {
        return home.resolve("admin-password");
    }

    /** A file or folder the build leaves behind. */
    public Path built(String path) {
        return repository.resolve(path);
    }

    private static void ownersFolder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
