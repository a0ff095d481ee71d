package dev.countersign.chassis.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Remembers for a minute what a session cookie holds: it is encrypted, comes with every click, and opening it took as
/// long as a query of the database. What is remembered is found by every byte of the cookie, so only what was opened
/// once is taken for it. Making and ending sessions is Quarkus's alone.
@Alternative
@Priority(1)
@ApplicationScoped
class OpenedSessions implements TokenStateManager {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /// With some 5 kB each.
    private static final int MOST = 2_000;

    private final DefaultTokenStateManager sessions;
    private final Cache<String, AuthorizationCodeTokens> opened =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    OpenedSessions(DefaultTokenStateManager sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext call,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return sessions.createTokenState(call, config, tokens, context);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext call,
            OidcTenantConfig config,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        @Nullable AuthorizationCodeTokens known = opened.getIfPresent(cookie);
        if (known != null) {
            return Uni.createFrom().item(copy(known));
        }
        return sessions.getTokens(call, config, cookie, context).invoke(tokens -> opened.put(cookie, copy(tokens)));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext call, OidcTenantConfig config, String cookie, OidcRequestContext<Void> context) {
        opened.invalidate(cookie);
        return sessions.deleteTokens(call, config, cookie, context);
    }

    /// Quarkus writes into what it gets.
    private static AuthorizationCodeTokens copy(AuthorizationCodeTokens tokens) {
        return new AuthorizationCodeTokens(
                tokens.getIdToken(),
                tokens.getAccessToken(),
                tokens.getRefreshToken(),
                tokens.getAccessTokenExpiresIn(),
                tokens.getAccessTokenScope());
    }
}
