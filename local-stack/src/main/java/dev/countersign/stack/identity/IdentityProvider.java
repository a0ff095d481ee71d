package dev.countersign.stack.identity;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import dev.countersign.stack.FreePorts;
import dev.countersign.stack.web.LocalWeb;
import dev.countersign.stack.web.Parameters;
import dev.countersign.stack.web.WebAnswer;
import dev.countersign.stack.web.WebRequest;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The provider, at `http://localhost:PORT/countersign`. It is strict with clients (secret, redirect address, PKCE,
/// codes that are good once) and trusting with people: whoever opens the page may be anybody.
public final class IdentityProvider implements AutoCloseable {
    /// The one client: confidential, for the pages of all services.
    public static final String CLIENT = "countersign";

    /// Who access tokens are for.
    public static final String API_AUDIENCE = "countersign-api";

    private static final String PATH = "/countersign";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final int port;
    private final String issuer;
    private final String clientSecret;
    private final Codes codes;
    private final Tokens tokens;
    private final TokenEndpoint tokenEndpoint;
    private @Nullable LocalWeb web;

    private IdentityProvider(int port, Secrets secrets, Clock clock) {
        this.port = port;
        this.issuer = "http://localhost:" + port + PATH;
        this.clientSecret = secrets.text("client-secret");
        this.codes = new Codes(clock);
        this.tokens = new Tokens(issuer, secrets.signingKey("signing-key.json"), clock);
        this.tokenEndpoint = new TokenEndpoint(URI.create(issuer + "/token"), clientSecret, codes, tokens);
    }

    /// @param port 0 for any free one
    /// @param secrets keeps the signing key and the client's secret
    public static IdentityProvider start(int port, Secrets secrets) {
        IdentityProvider provider =
                new IdentityProvider(port == 0 ? FreePorts.any() : port, secrets, Clock.systemUTC());
        provider.startAgain();
        return provider;
    }

    public int port() {
        return port;
    }

    /// Answers again on the same port after a {@link #close}; nothing if it does.
    public synchronized void startAgain() {
        if (web == null) {
            web = LocalWeb.listen(port, this::answer);
        }
    }

    public String issuer() {
        return issuer;
    }

    /// The secret of {@link #CLIENT}.
    public String clientSecret() {
        return clientSecret;
    }

    /// An access token without going through the pages.
    public String accessToken(String username) {
        return tokens.accessToken(DemoPerson.named(username));
    }

    /// What an ID token says and how; for the test that nobody takes one in place of an access token.
    public String idToken(String username) {
        return tokens.idToken(DemoPerson.named(username), null);
    }

    /// Everything that an access token of this person says, to be changed at will and signed. Times (`iat`, `exp`)
    /// are seconds since the epoch.
    public Map<String, Object> accessTokenClaims(String username) {
        return tokens.accessClaims(DemoPerson.named(username));
    }

    /// Signs any claims with the provider's key.
    public String sign(Map<String, Object> claims) {
        return tokens.sign(claims);
    }

    /// Signs any claims with a key that nobody knows.
    public String signWithAnotherKey(Map<String, Object> claims) {
        try {
            return Tokens.sign(claims, RSAKey.parse(Secrets.generateKey()));
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A token with `alg: none`.
    public String unsigned(Map<String, Object> claims) {
        return Tokens.unsigned(claims);
    }

    @Override
    public synchronized void close() {
        if (web != null) {
            web.close();
            web = null;
        }
    }

    private WebAnswer answer(WebRequest request) {
        return switch (request.method() + " " + request.path()) {
            case "GET " + PATH + "/.well-known/openid-configuration" -> json(200, metadata());
            case "GET " + PATH + "/jwks" -> WebAnswer.json(200, tokens.publicKeys());
            case "GET " + PATH + "/authorize", "POST " + PATH + "/authorize" -> authorize(request);
            case "POST " + PATH + "/token" -> token(request);
            case "GET " + PATH + "/userinfo", "POST " + PATH + "/userinfo" -> userInfo(request);
            case "GET " + PATH + "/end-session", "POST " + PATH + "/end-session" -> endSession(request);
            case "GET /", "GET " + PATH -> WebAnswer.page(200, SignInPage.aboutThis(issuer));
            default ->
                WebAnswer.page(
                        404, SignInPage.problem("There is no such page", "Start from the page you wanted to open."));
        };
    }

    /// A GET shows the people to choose from, a POST is the choice. Errors stay here rather than going back to the
    /// client: what is wrong is then wrong with the client, whose developer should see it.
    private WebAnswer authorize(WebRequest request) {
        AuthenticationRequest asked;
        try {
            asked = AuthenticationRequest.parse(URI.create(issuer + "/authorize"), request.query());
        } catch (ParseException e) {
            return WebAnswer.page(400, SignInPage.problem("This sign-in cannot go on", e.getMessage()));
        }
        if (!asked.getClientID().getValue().equals(CLIENT) || !isHere(asked.getRedirectionURI())) {
            return WebAnswer.page(
                    400,
                    SignInPage.problem(
                            "This sign-in cannot go on",
                            "The application or the address to return to is not a local one."));
        }
        if (request.method().equals("GET")) {
            return allowRedirects(WebAnswer.page(200, SignInPage.choose(request.query())));
        }
        try {
            DemoPerson person =
                    DemoPerson.named(request.field("username").orElse("").strip());
            return WebAnswer.redirect(returnAddress(asked, codes.issue(asked, person)));
        } catch (IllegalArgumentException e) {
            return allowRedirects(
                    WebAnswer.page(422, SignInPage.chooseAgain(request.query(), String.valueOf(e.getMessage()))));
        }
    }

    /// Browsers hold the redirect that follows a form against the page's policy, too.
    private static WebAnswer allowRedirects(WebAnswer page) {
        String policy = page.header().get("Content-Security-Policy");
        return page.with(
                "Content-Security-Policy", policy + "; form-action 'self' http://localhost:* http://127.0.0.1:*");
    }

    private static String returnAddress(AuthenticationRequest asked, String code) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", code);
        if (asked.getState() != null) {
            answer.put("state", asked.getState().getValue());
        }
        return withQuery(asked.getRedirectionURI(), answer);
    }

    private WebAnswer token(WebRequest request) {
        try {
            return json(200, tokenEndpoint.exchange(request));
        } catch (Refusal refusal) {
            return error(refusal.error());
        }
    }

    private WebAnswer userInfo(WebRequest request) {
        String authorization = request.header().getOrDefault("authorization", "");
        String token = authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : "";
        return tokens.claimsOfAccessToken(token)
                .map(claims -> json(200, claims))
                .orElseGet(() -> WebAnswer.json(401, "{\"error\":\"invalid_token\"}")
                        .with("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    /// There is no session here to end; the client has ended its own.
    private static WebAnswer endSession(WebRequest request) {
        String target = request.parameter("post_logout_redirect_uri")
                .or(() -> request.field("post_logout_redirect_uri"))
                .orElse("");
        if (target.isEmpty() || !isHere(URI.create(target))) {
            return WebAnswer.page(200, SignInPage.problem("You are signed out", "You can close this page."));
        }
        Map<String, String> state = new LinkedHashMap<>();
        request.parameter("state").or(() -> request.field("state")).ifPresent(value -> state.put("state", value));
        return WebAnswer.redirect(withQuery(URI.create(target), state));
    }

    private static boolean isHere(URI address) {
        return "http".equals(address.getScheme())
                && address.getHost() != null
                && LOOPBACK.contains(address.getHost())
                && address.getUserInfo() == null;
    }

    private static String withQuery(URI address, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return address.toString();
        }
        String separator = address.getRawQuery() == null ? "?" : "&";
        return address + separator + Parameters.format(parameters);
    }

    private static WebAnswer error(ErrorObject error) {
        WebAnswer answer = json(error.getHTTPStatusCode() == 0 ? 400 : error.getHTTPStatusCode(), error.toJSONObject());
        return error.getCode().equals(OAuth2Error.INVALID_CLIENT.getCode())
                ? answer.with("WWW-Authenticate", "Basic realm=\"countersign\"")
                : answer;
    }

    private static WebAnswer json(int status, Map<String, Object> object) {
        return WebAnswer.json(status, JSONObjectUtils.toJSONString(object));
    }

    /// OpenID Connect Discovery 1.0, section 3. All addresses come from the issuer, never from what a client calls
    /// this server: a token's issuer must be one and the same for every service.
    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", issuer);
        metadata.put("authorization_endpoint", issuer + "/authorize");
        metadata.put("token_endpoint", issuer + "/token");
        metadata.put("userinfo_endpoint", issuer + "/userinfo");
        metadata.put("jwks_uri", issuer + "/jwks");
        metadata.put("end_session_endpoint", issuer + "/end-session");
        metadata.put("scopes_supported", List.of("openid", "profile", "email"));
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query"));
        metadata.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        metadata.put("code_challenge_methods_supported", List.of("S256", "plain"));
        metadata.put("claims_supported", List.of("sub", "name", "email", "department", "groups"));
        return metadata;
    }
}
