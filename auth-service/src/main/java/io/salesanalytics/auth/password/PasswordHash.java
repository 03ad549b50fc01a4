package io.salesanalytics.auth.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id in its usual written form, {@code $argon2id$v=19$m=<KiB>,t=<passes>,p=1$<salt>$<hash>}. */
final class PasswordHash {
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    static String make(String password, int memoryKib, int passes) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2(password, salt, memoryKib, passes);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + passes + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    static boolean matches(String password, String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalStateException("a kept password hash is not of a form we know");
        }
        byte[] salt = Base64.getDecoder().decode(form.group(3));
        byte[] expected = Base64.getDecoder().decode(form.group(4));
        byte[] actual = argon2(password, salt, Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        return MessageDigest.isEqual(expected, actual);
    }

    private static byte[] argon2(String password, byte[] salt, int memoryKib, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        // The same password typed on another keyboard must be the same bytes.
        String canonical = Normalizer.normalize(password, Normalizer.Form.NFKC);
        generator.generateBytes(canonical.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
