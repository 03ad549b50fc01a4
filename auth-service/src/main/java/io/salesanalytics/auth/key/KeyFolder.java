package io.salesanalytics.auth.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keys as PEM files of mode 600 in a folder of mode 700. */
final class KeyFolder {
    private static final Logger LOG = Logger.getLogger(KeyFolder.class);
    private static final String ENDING = ".pem";
    private static final int LEAST_BITS = 2048;

    private final Path folder;
    private final Optional<String> signing;

    /** @param signing the file of the key that signs, without its ending; where it is not named the newest one signs */
    KeyFolder(Path folder, Optional<String> signing) {
        this.folder = folder;
        this.signing = signing;
    }

    /** All keys, the one that signs first; makes the first one where there is none. */
    List<SigningKey> loadOrMake(int bits) {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            refuseMissing();
            List<SigningKey> kept = load();
            if (kept.isEmpty()) {
                save(generate(bits));
                return load();
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write the signing keys in " + folder, e);
        }
    }

    private List<SigningKey> load() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(this::signs)
                            .thenComparing(KeyFolder::modified)
                            .reversed())
                    .map(KeyFolder::read)
                    .toList();
        }
    }

    private void refuseMissing() {
        signing.filter(name -> !Files.exists(folder.resolve(name + ENDING))).ifPresent(name -> {
            throw new IllegalStateException("The key that is to sign, " + name + ENDING + ", is not in " + folder
                    + ": add it, or name another one with AUTH_SIGNING_KEY.");
        });
    }

    private boolean signs(Path file) {
        return signing.filter(name -> file.endsWith(name + ENDING)).isPresent();
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    private static SigningKey read(Path file) {
        restrict(file, "rw-------");
        try {
            return decode(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the signing key " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException(file + " is no RSA key of at least 2048 bits in PEM form", e);
        }
    }

    private static SigningKey decode(String text) throws GeneralSecurityException {
        RSAPrivateCrtKey secret = PemKey.decode(text);
        if (secret.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("the key is too short");
        }
        var open = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        return SigningKey.of(secret, open);
    }

    private static SigningKey generate(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(Math.max(bits, LEAST_BITS));
            var pair = generator.generateKeyPair();
            return SigningKey.of((RSAPrivateCrtKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has RSA", e);
        }
    }

    private void save(SigningKey key) throws IOException {
        Path draft = Files.createTempFile(folder, "new-", ".tmp");
        restrict(draft, "rw-------");
        Files.writeString(draft, PemKey.encode(key.secret()), StandardCharsets.US_ASCII);
        Files.move(draft, folder.resolve(key.kid() + ENDING), StandardCopyOption.ATOMIC_MOVE);
        LOG.infof("made a new signing key kid=%s", key.kid());
    }

    /** Keys mounted read-only keep the mode they were mounted with. */
    private static void restrict(Path path, String mode) {
        try {
            var wanted = PosixFilePermissions.fromString(mode);
            if (!wanted.containsAll(Files.getPosixFilePermissions(path))) {
                Files.setPosixFilePermissions(path, wanted);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warnf("others may be able to read the signing keys path=%s cause=%s", path, e.getMessage());
        }
    }
}
