package dev.countersign.stack.identity;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Authorization codes: good once, for a minute. The oldest give way when more than 10,000 wait.
final class Codes {
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final LinkedHashMap<String, Grant> grants = new LinkedHashMap<>();

    Codes(Clock clock) {
        this.clock = clock;
    }

    synchronized String issue(AuthenticationRequest request, DemoPerson person) {
        if (grants.size() >= MOST) {
            grants.pollFirstEntry();
        }
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        grants.put(code, new Grant(request, person, clock.instant().plus(LIFETIME)));
        return code;
    }

    synchronized Optional<Grant> redeem(String code) {
        return Optional.ofNullable(grants.remove(code))
                .filter(grant -> clock.instant().isBefore(grant.until()));
    }

    record Grant(AuthenticationRequest request, DemoPerson person, Instant until) {}
}
