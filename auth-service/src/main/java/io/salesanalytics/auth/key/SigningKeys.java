package io.salesanalytics.auth.key;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The installation's keys: the newest signs, all of them are published, so that a key can be followed by another. */
@Startup
@ApplicationScoped
public class SigningKeys {
    private final List<SigningKey> keys;

    @Inject
    SigningKeys(KeysConfig config) {
        this.keys = new KeyFolder(config.directory(), config.signing()).loadOrMake(config.bits());
    }

    /** The key that signs. */
    public SigningKey current() {
        return keys.get(0);
    }

    /** The public half of the key with an id. */
    public Optional<PublicKey> open(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst().map(SigningKey::open);
    }

    List<Map<String, String>> jwks() {
        return keys.stream().map(SigningKey::jwk).toList();
    }
}
