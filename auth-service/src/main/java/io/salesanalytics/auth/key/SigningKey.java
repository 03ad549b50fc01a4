package io.salesanalytics.auth.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

/**
 * A key that signs access tokens.
 *
 * @param kid its id: the RFC 7638 thumbprint of the public half
 * @param secret the private half
 * @param open the public half
 */
public record SigningKey(String kid, RSAPrivateCrtKey secret, RSAPublicKey open) {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    static SigningKey of(RSAPrivateCrtKey secret, RSAPublicKey open) {
        return new SigningKey(thumbprint(open), secret, open);
    }

    /** The public half as a JWK. */
    Map<String, String> jwk() {
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                kid,
                "n",
                number(open.getModulus()),
                "e",
                number(open.getPublicExponent()));
    }

    private static String thumbprint(RSAPublicKey key) {
        String canonical = "{\"e\":\"" + number(key.getPublicExponent()) + "\",\"kty\":\"RSA\",\"n\":\""
                + number(key.getModulus()) + "\"}";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return URL.encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return URL.encodeToString(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
