package io.salesanalytics.chassis.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token in the making, valid unless told otherwise: issued by {@code https://sales-analytics.local} for
 * {@code sales-analytics}, five minutes long, tenant {@code main}. Each {@code with…} returns a changed copy.
 */
public final class TestTokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Object> claims;

    private TestTokens(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** A viewer of the tenant {@code main}. */
    public static TestTokens viewer() {
        return of("main", "viewer");
    }

    /** An analyst of the tenant {@code main}. */
    public static TestTokens analyst() {
        return of("main", "viewer", "analyst");
    }

    /** An administrator of the tenant {@code main}. */
    public static TestTokens admin() {
        return of("main", "viewer", "analyst", "admin");
    }

    /**
     * A token of any tenant with exactly these roles.
     *
     * @param tenant the tenant's name
     * @param roles as auth-service lists them: the higher with the lower ones
     */
    public static TestTokens of(String tenant, String... roles) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://sales-analytics.local");
        claims.put("aud", "sales-analytics");
        claims.put(
                "sub",
                UUID.nameUUIDFromBytes((tenant + "/" + List.of(roles)).getBytes(StandardCharsets.UTF_8))
                        .toString());
        claims.put("upn", roles.length == 0 ? "nobody" : roles[roles.length - 1]);
        claims.put("groups", List.of(roles));
        claims.put("tenant", tenant);
        claims.put("sid", UUID.randomUUID().toString());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(300).getEpochSecond());
        return new TestTokens(claims);
    }

    /** With one claim replaced, or taken out by null. */
    public TestTokens with(String claim, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        if (value == null) {
            changed.remove(claim);
        } else {
            changed.put(claim, value);
        }
        return new TestTokens(changed);
    }

    /** Issued an hour ago, expired half an hour ago. */
    public TestTokens expired() {
        long now = Instant.now().getEpochSecond();
        return with("iat", now - 3600).with("exp", now - 1800);
    }

    /** The value of an {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + token();
    }

    /** The token, signed by the key the tests trust. */
    public String token() {
        return signedBy(SigningKey.ofThisJvm());
    }

    /** The token, signed by a key of the caller's choice. */
    public String signedBy(SigningKey key) {
        String content = content("RS256", key.kid());
        return content + "." + key.sign(content.getBytes(StandardCharsets.US_ASCII));
    }

    /** Header and claims, without a signature. For tests that forge one. */
    public String content(String algorithm, String kid) {
        return encode(Map.of("alg", algorithm, "typ", "JWT", "kid", kid)) + "." + encode(claims);
    }

    private static String encode(Map<String, Object> part) {
        try {
            return URL.encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + part, e);
        }
    }
}
