package dev.countersign.chassis.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Remembers for a minute whose bearer token was found genuine, because programs send the same one with every
/// call, and its signature and claims took a tenth of what a call costs. Only what Quarkus has accepted is
/// remembered, under every byte of the token; at its end it is refused whether it is remembered or not. A
/// signing key that the provider has withdrawn is believed for a minute more, less than the time after which
/// Quarkus looks for new ones.
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final OidcIdentityProvider provider;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    VerifiedTokens(OidcIdentityProvider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /// Before Quarkus's own, which has the default, and is asked next when this one knows nothing.
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(TokenAuthenticationRequest asked, AuthenticationRequestContext context) {
        @Nullable RoutingContext call = HttpSecurityUtils.getRoutingContextAttribute(asked);
        if (call == null || !Api.TENANT.equals(call.get(OidcUtils.TENANT_ID_ATTRIBUTE))) {
            return Uni.createFrom().nullItem();
        }
        String token = asked.getToken().getToken();
        @Nullable SecurityIdentity remembered = known.getIfPresent(token);
        if (remembered != null && lives(remembered)) {
            return Uni.createFrom().item(inThis(call, remembered));
        }
        return provider.authenticate(asked, context).onItem().ifNotNull().invoke(found -> remember(token, found));
    }

    private void remember(String token, SecurityIdentity found) {
        if (lives(found)) {
            known.put(token, withoutItsCall(found));
        }
    }

    private boolean lives(SecurityIdentity found) {
        return found.getPrincipal() instanceof JsonWebToken token
                && Instant.ofEpochSecond(token.getExpirationTime()).isAfter(clock.instant());
    }

    /// What is remembered must not hold on to the call with which it came.
    private static SecurityIdentity withoutItsCall(SecurityIdentity found) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(found.getPrincipal())
                .addRoles(found.getRoles())
                .addCredentials(found.getCredentials())
                .build();
    }

    private static SecurityIdentity inThis(RoutingContext call, SecurityIdentity remembered) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder(remembered);
        OidcUtils.setRoutingContextAttribute(identity, call);
        OidcUtils.setBlockingApiAttribute(identity, call);
        return identity.build();
    }
}
