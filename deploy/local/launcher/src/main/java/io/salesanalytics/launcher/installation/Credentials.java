package io.salesanalytics.launcher.installation;

import io.salesanalytics.launcher.LaunchFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The passwords of one installation's servers, drawn at random once and kept.
 *
 * @param postgresPassword of the database's owner
 * @param redisPassword of the cache
 * @param s3AccessKey identity at the object store
 * @param s3SecretKey its secret
 */
public record Credentials(String postgresPassword, String redisPassword, String s3AccessKey, String s3SecretKey) {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_LENGTH = 32;

    /** Reads the installation's credentials, drawing them if there are none yet. */
    public static Credentials of(Installation installation) throws IOException {
        Path file = installation.home().resolve("credentials.properties");
        if (Files.notExists(file)) {
            SecretFile.write(
                    file,
                    """
                    postgres.password=%s
                    redis.password=%s
                    s3.access-key=%s
                    s3.secret-key=%s
                    """
                            .formatted(draw(SECRET_LENGTH), draw(SECRET_LENGTH), draw(20), draw(SECRET_LENGTH)));
        }
        return read(file);
    }

    /** Draws letters and digits that cannot be mistaken for one another. */
    public static String draw(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static Credentials read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Credentials(
                required(kept, file, "postgres.password"),
                required(kept, file, "redis.password"),
                required(kept, file, "s3.access-key"),
                required(kept, file, "s3.secret-key"));
    }

    private static String required(Properties kept, Path file, String key) {
        String value = kept.getProperty(key);
        if (value == null) {
            throw new LaunchFailure("The file " + file + " lacks the line " + key + "; restore it or remove .local.");
        }
        return value;
    }
}
