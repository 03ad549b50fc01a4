package io.salesanalytics.auth.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;

/** An RSA key as PEM: PKCS #8 as we write it, or PKCS #1 as OpenSSL, cert-manager and Helm do. */
final class PemKey {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----(.*?)-----END (RSA )?PRIVATE KEY-----", Pattern.DOTALL);

    private PemKey() {}

    /** @throws IllegalArgumentException or {@link GeneralSecurityException} when the text is no such key */
    static RSAPrivateCrtKey decode(String text) throws GeneralSecurityException {
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            throw new IllegalArgumentException("not in PEM form");
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
        return (RSAPrivateCrtKey)
                KeyFactory.getInstance("RSA").generatePrivate(pem.group(1) == null ? pkcs8(der) : pkcs1(der));
    }

    static String encode(RSAPrivateCrtKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeySpec pkcs8(byte[] der) {
        return new PKCS8EncodedKeySpec(der);
    }

    private static KeySpec pkcs1(byte[] der) {
        RSAPrivateKey key = RSAPrivateKey.getInstance(der);
        return new RSAPrivateCrtKeySpec(
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrime1(),
                key.getPrime2(),
                key.getExponent1(),
                key.getExponent2(),
                key.getCoefficient());
    }
}
