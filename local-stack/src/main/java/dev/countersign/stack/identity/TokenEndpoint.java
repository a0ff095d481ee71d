package dev.countersign.stack.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import dev.countersign.stack.web.WebRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Exchanges a code or a refresh token for tokens, as a strict provider would: a client that works here has sent its
/// secret, the same redirect address twice, and the verifier to its challenge.
final class TokenEndpoint {
    private final URI address;
    private final Secret clientSecret;
    private final Codes codes;
    private final Tokens tokens;

    TokenEndpoint(URI address, String clientSecret, Codes codes, Tokens tokens) {
        this.address = address;
        this.clientSecret = new Secret(clientSecret);
        this.codes = codes;
        this.tokens = tokens;
    }

    Map<String, Object> exchange(WebRequest request) {
        TokenRequest asked = parse(request);
        authenticate(asked.getClientAuthentication());
        return switch (asked.getAuthorizationGrant()) {
            case AuthorizationCodeGrant grant -> redeem(grant);
            case RefreshTokenGrant grant -> refresh(grant);
            default -> throw new Refusal(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "Only a code or a refresh token is taken");
        };
    }

    private TokenRequest parse(WebRequest request) {
        try {
            HTTPRequest http = new HTTPRequest(HTTPRequest.Method.POST, address);
            http.setContentType(request.header().getOrDefault("content-type", ""));
            http.setAuthorization(request.header().get("authorization"));
            http.setBody(request.body());
            return TokenRequest.parse(http);
        } catch (ParseException e) {
            throw new Refusal(
                    e.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : e.getErrorObject(),
                    "The token request cannot be understood");
        }
    }

    private void authenticate(@Nullable ClientAuthentication client) {
        boolean ours = client instanceof PlainClientSecret plain
                && plain.getClientID().getValue().equals(IdentityProvider.CLIENT)
                && plain.getClientSecret().equals(clientSecret);
        if (!ours) {
            throw new Refusal(OAuth2Error.INVALID_CLIENT, "The client is unknown or its secret is wrong");
        }
    }

    private Map<String, Object> redeem(AuthorizationCodeGrant grant) {
        Codes.Grant granted = codes.redeem(grant.getAuthorizationCode().getValue())
                .orElseThrow(() -> invalidGrant("The code is unknown, was used before, or has expired"));
        AuthenticationRequest asked = granted.request();
        if (!asked.getRedirectionURI().equals(grant.getRedirectionURI())) {
            throw invalidGrant("The redirect address is not the one that the code was asked with");
        }
        verify(asked, grant.getCodeVerifier());
        String nonce = asked.getNonce() == null ? null : asked.getNonce().getValue();
        return tokensFor(granted.person(), nonce);
    }

    private static void verify(AuthenticationRequest asked, @Nullable CodeVerifier verifier) {
        CodeChallenge challenge = asked.getCodeChallenge();
        if (challenge == null) {
            return;
        }
        CodeChallengeMethod method =
                asked.getCodeChallengeMethod() == null ? CodeChallengeMethod.PLAIN : asked.getCodeChallengeMethod();
        if (verifier == null || !challenge.equals(CodeChallenge.compute(method, verifier))) {
            throw invalidGrant("The code verifier does not match the challenge");
        }
    }

    private Map<String, Object> refresh(RefreshTokenGrant grant) {
        DemoPerson person = tokens.personOfRefreshToken(grant.getRefreshToken().getValue())
                .orElseThrow(() -> invalidGrant("The refresh token is not from here or has expired"));
        return tokensFor(person, null);
    }

    private Map<String, Object> tokensFor(DemoPerson person, @Nullable String nonce) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token_type", "Bearer");
        answer.put("access_token", tokens.accessToken(person));
        answer.put("expires_in", Tokens.ACCESS_LIFETIME.toSeconds());
        answer.put("id_token", tokens.idToken(person, nonce));
        answer.put("refresh_token", tokens.refreshToken(person));
        answer.put("scope", "openid profile email");
        return answer;
    }

    private static Refusal invalidGrant(String why) {
        return new Refusal(OAuth2Error.INVALID_GRANT, why);
    }
}
