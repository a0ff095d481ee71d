package dev.countersign.chassis.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.credential.TokenCredential;
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
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Remembers for a minute whose token was found genuine: the bearer token that programs send with every call, and the
/// ID token in the session of a page, which comes with every click and with the number in its bar. Signature and
/// claims took a tenth of what a call costs. Only what Quarkus has accepted is remembered, under every byte of the
/// token and what it was accepted as; at its end it goes to Quarkus again, which refuses or renews it. A signing key
/// that the provider has withdrawn is believed for a minute more, less than the time after which Quarkus looks for new
/// ones.
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final Set<String> OF_THE_CALL =
            Set.of(RoutingContext.class.getName(), AuthenticationRequestContext.class.getName());

    /// @param use what the token was sent as: the same token is not good for the other
    private record Sent(Use use, String token) {}

    private enum Use {
        BEARER,
        SESSION
    }

    private final OidcIdentityProvider provider;
    private final Clock clock;
    private final Cache<Sent, SecurityIdentity> known =
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
        @Nullable Use use = call == null ? null : use(asked.getToken(), call);
        if (call == null || use == null) {
            return Uni.createFrom().nullItem();
        }
        Sent sent = new Sent(use, asked.getToken().getToken());
        @Nullable SecurityIdentity remembered = known.getIfPresent(sent);
        if (remembered != null && lives(remembered)) {
            return Uni.createFrom().item(inThis(call, remembered));
        }
        return provider.authenticate(asked, context).onItem().ifNotNull().invoke(found -> remember(sent, found));
    }

    private static @Nullable Use use(TokenCredential token, RoutingContext call) {
        if (token instanceof IdTokenCredential id) {
            return id.isInternal() ? null : Use.SESSION;
        }
        return Api.TENANT.equals(call.get(OidcUtils.TENANT_ID_ATTRIBUTE)) ? Use.BEARER : null;
    }

    private void remember(Sent sent, SecurityIdentity found) {
        if (lives(found)) {
            known.put(sent, withoutItsCall(found));
        }
    }

    private boolean lives(SecurityIdentity found) {
        return found.getPrincipal() instanceof JsonWebToken token
                && Instant.ofEpochSecond(token.getExpirationTime()).isAfter(clock.instant());
    }

    /// What is remembered must not hold on to the call with which it came.
    private static SecurityIdentity withoutItsCall(SecurityIdentity found) {
        QuarkusSecurityIdentity.Builder kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(found.getPrincipal())
                .addRoles(found.getRoles())
                .addCredentials(found.getCredentials());
        found.getAttributes().forEach((name, value) -> {
            if (!OF_THE_CALL.contains(name)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }

    private static SecurityIdentity inThis(RoutingContext call, SecurityIdentity remembered) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder(remembered);
        OidcUtils.setRoutingContextAttribute(identity, call);
        OidcUtils.setBlockingApiAttribute(identity, call);
        return identity.build();
    }
}
