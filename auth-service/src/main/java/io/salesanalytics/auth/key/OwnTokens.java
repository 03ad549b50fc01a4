package io.salesanalytics.auth.key;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.security.Key;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Checks tokens as every service does, with the keys at hand: fetching our own JWKS from ourselves could wait forever. */
@Alternative
@Priority(1)
@ApplicationScoped
class OwnTokens extends JWTCallerPrincipalFactory {
    private final DefaultJWTTokenParser parser;

    @Inject
    OwnTokens(SigningKeys keys) {
        this.parser = new Parser(keys);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        JwtContext parsed = parser.parse(token, rules);
        String type = parsed.getJoseObjects().get(0).getHeader("typ");
        return new DefaultJWTCallerPrincipal(type, parsed.getJwtClaims());
    }

    private static final class Parser extends DefaultJWTTokenParser {
        private final SigningKeys keys;

        Parser(SigningKeys keys) {
            this.keys = keys;
        }

        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo rules) {
            return (signature, nesting) -> find(signature);
        }

        private Key find(JsonWebSignature signature) throws UnresolvableKeyException {
            Optional<PublicKey> key =
                    Optional.ofNullable(signature.getKeyIdHeaderValue()).flatMap(keys::open);
            return key.orElseThrow(() -> new UnresolvableKeyException("the token is signed by a key that is not ours"));
        }
    }
}
