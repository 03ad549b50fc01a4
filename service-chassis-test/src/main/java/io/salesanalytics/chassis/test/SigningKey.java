package io.salesanalytics.chassis.test;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An RSA key that lives as long as the JVM and signs like auth-service's. */
public final class SigningKey {
    /** Not a static field: Quarkus loads this class more than once, by several class loaders. */
    private static final String PROPERTY = "io.salesanalytics.chassis.test.signing-key";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey key;
    private final String kid;

    private SigningKey(RSAPrivateCrtKey key, String kid) {
        this.key = key;
        this.kid = kid;
    }

    /** The key that the tests of this JVM trust. */
    public static SigningKey ofThisJvm() {
        synchronized (System.getProperties()) {
            @Nullable String kept = System.getProperty(PROPERTY);
            if (kept == null) {
                kept = Base64.getEncoder().encodeToString(generate().getEncoded());
                System.setProperty(PROPERTY, kept);
            }
            return new SigningKey(decode(kept), "test-key");
        }
    }

    /** A key nobody trusts, under the trusted key's id. */
    public static SigningKey forged() {
        return new SigningKey((RSAPrivateCrtKey) generate(), "test-key");
    }

    /** The id that stands in a token's header. */
    public String kid() {
        return kid;
    }

    /** The public half as a JWKS document. */
    public String jwks() {
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"" + kid + "\",\"n\":\""
                + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}";
    }

    /** The RS256 signature, base64url. */
    String sign(byte[] content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content);
            return URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static PrivateKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no RSA here", e);
        }
    }

    private static RSAPrivateCrtKey decode(String kept) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the kept test key is broken", e);
        }
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = new byte[bytes.length - sign];
        System.arraycopy(bytes, sign, magnitude, 0, magnitude.length);
        return URL.encodeToString(magnitude);
    }
}
