package dev.countersign.system.bench.load;

import dev.countersign.stack.identity.DemoSignIn;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Real access tokens of everybody who takes part, new ones before they expire.
final class Tokens {
    /// Below the quarter of an hour that an access token is good for.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final @Nullable DemoSignIn signIn;

    Tokens(Job.@Nullable SignIn signIn) {
        this.signIn = signIn == null ? null : new DemoSignIn(signIn.issuer(), signIn.clientSecret(), signIn.returnTo());
    }

    /// Empty where no token is asked for.
    String of(String username) {
        if (signIn == null) {
            return "";
        }
        Token token = tokens.get(username);
        if (token == null || System.nanoTime() - token.taken() > FRESH.toNanos()) {
            token = new Token(signIn.accessToken(username), System.nanoTime());
            tokens.put(username, token);
        }
        return token.text();
    }

    private record Token(String text, long taken) {}
}
