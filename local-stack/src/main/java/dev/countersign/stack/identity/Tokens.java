package dev.countersign.stack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes and reads the tokens of one issuer. All of them are JWTs signed with RS256; the refresh token too, so that
/// it is still good after a restart although nothing about it is stored.
final class Tokens {
    static final Duration ACCESS_LIFETIME = Duration.ofMinutes(15);

    /// How long a page session lasts without asking who one is again: a working day.
    static final Duration ID_LIFETIME = Duration.ofHours(8);

    static final Duration REFRESH_LIFETIME = Duration.ofDays(7);

    private final String issuer;
    private final RSAKey key;
    private final Clock clock;

    Tokens(String issuer, RSAKey key, Clock clock) {
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
    }

    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String idToken(DemoPerson person, @Nullable String nonce) {
        Map<String, Object> claims = claims(person, IdentityProvider.CLIENT, ID_LIFETIME);
        claims.put("azp", IdentityProvider.CLIENT);
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return sign(claims);
    }

    String accessToken(DemoPerson person) {
        return sign(accessClaims(person));
    }

    /// Everything an access token says. A test changes what it wants and signs the result.
    Map<String, Object> accessClaims(DemoPerson person) {
        Map<String, Object> claims = claims(person, IdentityProvider.API_AUDIENCE, ACCESS_LIFETIME);
        claims.put("azp", IdentityProvider.CLIENT);
        claims.put("scope", "openid profile email");
        return claims;
    }

    String refreshToken(DemoPerson person) {
        Map<String, Object> claims = claims(person, issuer, REFRESH_LIFETIME);
        claims.put("use", "refresh");
        return sign(claims);
    }

    /// The person of a refresh token that is ours and still good.
    Optional<DemoPerson> personOfRefreshToken(String token) {
        return verified(token)
                .filter(claims -> "refresh".equals(claims.getClaim("use")))
                .map(claims -> DemoPerson.named(claims.getSubject()));
    }

    /// The claims of an access token that is ours and still good.
    Optional<Map<String, Object>> claimsOfAccessToken(String token) {
        return verified(token)
                .filter(claims -> claims.getAudience().contains(IdentityProvider.API_AUDIENCE))
                .map(JWTClaimsSet::toJSONObject);
    }

    String sign(Map<String, Object> claims) {
        return sign(claims, key);
    }

    static String sign(Map<String, Object> claims, RSAKey key) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(JOSEObjectType.JWT)
                    .build();
            SignedJWT token = new SignedJWT(header, JWTClaimsSet.parse(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalArgumentException("Not the claims of a token: " + claims, e);
        }
    }

    static String unsigned(Map<String, Object> claims) {
        try {
            return new PlainJWT(JWTClaimsSet.parse(claims)).serialize();
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not the claims of a token: " + claims, e);
        }
    }

    private Map<String, Object> claims(DemoPerson person, String audience, Duration lifetime) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>(person.claims());
        claims.put("iss", issuer);
        claims.put("aud", List.of(audience));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    private Optional<JWTClaimsSet> verified(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            boolean good = signed.verify(new RSASSAVerifier(key))
                    && issuer.equals(claims.getIssuer())
                    && clock.instant().isBefore(claims.getExpirationTime().toInstant());
            return good ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
