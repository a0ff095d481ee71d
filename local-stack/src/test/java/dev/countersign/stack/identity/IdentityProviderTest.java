package dev.countersign.stack.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.countersign.stack.web.Parameters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IdentityProviderTest {
    private static final String BACK = "http://localhost:8080/requests";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private IdentityProvider identity;

    @BeforeEach
    void start() {
        identity = IdentityProvider.start(0, new Secrets(directory));
    }

    @AfterEach
    void stop() {
        identity.close();
    }

    @Test
    void signInGivesTokensForTheRightAudiencesWithEverythingAboutThePerson() throws Exception {
        Map<String, Object> tokens = signIn().tokens("sam");

        JWTClaimsSet access = verified(tokens.get("access_token"));
        JWTClaimsSet id = verified(tokens.get("id_token"));
        assertEquals(List.of("countersign-api"), access.getAudience());
        assertEquals(List.of("countersign"), id.getAudience());
        for (JWTClaimsSet claims : List.of(access, id)) {
            assertEquals(identity.issuer(), claims.getIssuer());
            assertEquals("sam", claims.getSubject());
            assertEquals("Sam Rivera", claims.getClaim("name"));
            assertEquals("sam@example.com", claims.getClaim("email"));
            assertEquals("IT Security", claims.getClaim("department"));
            assertEquals(List.of("team:security"), claims.getStringListClaim("groups"));
        }
        assertTrue(access.getExpirationTime().toInstant().isBefore(Instant.now().plus(16, ChronoUnit.MINUTES)));
    }

    @Test
    void aNameOutsideOfTheCastIsAGuestWithoutRoles() throws Exception {
        JWTClaimsSet claims = verified(signIn().accessToken("alex"));

        assertEquals("Alex", claims.getClaim("name"));
        assertEquals(List.of(), claims.getStringListClaim("groups"));
    }

    @Test
    void thePageOffersEveryPersonOfTheCast() throws Exception {
        String page = get("/authorize?" + authorization()).body();

        for (DemoPerson person : DemoPerson.ALL) {
            assertTrue(page.contains("value=\"" + person.username() + "\""), person.username());
            assertTrue(page.contains(person.name()), person.name());
        }
    }

    @Test
    void thePageEscapesWhatTheApplicationSends() throws Exception {
        String page = get("/authorize?" + authorization(Map.of("state", "\"><script>alert(1)</script>")))
                .body();

        assertFalse(page.contains("<script>"), page);
    }

    @Test
    void whatIsNoUsernameIsRefusedOnThePage() throws Exception {
        HttpResponse<String> answer = post("/authorize?" + authorization(), Map.of("username", "<b>Mia"));

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("role=\"alert\""), answer.body());
        assertFalse(answer.body().contains("<b>"), answer.body());
    }

    @Test
    void nobodyIsSentToAnotherMachine() throws Exception {
        for (String elsewhere : List.of(
                "http://evil.example/requests", "https://localhost/requests", "http://localhost@evil.example/")) {
            HttpResponse<String> answer =
                    post("/authorize?" + authorization(Map.of("redirect_uri", elsewhere)), Map.of("username", "mia"));

            assertEquals(400, answer.statusCode(), elsewhere);
        }
        HttpResponse<String> signedOut = get("/end-session?post_logout_redirect_uri=http%3A%2F%2Fevil.example%2F");
        assertEquals(200, signedOut.statusCode());
    }

    @Test
    void theStateComesBackUnchanged() throws Exception {
        HttpResponse<String> answer =
                post("/authorize?" + authorization(Map.of("state", "a b&c=d")), Map.of("username", "mia"));

        assertEquals("a b&c=d", returned(answer).get("state").getFirst());
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        String code = codeOf(Map.of());

        HttpResponse<String> first = redeem(Map.of("code", code));
        HttpResponse<String> second = redeem(Map.of("code", code));

        assertEquals(200, first.statusCode(), first.body());
        assertError(400, "invalid_grant", second);
    }

    @Test
    void aCodeIsGoodOnlyForTheAddressItWasAskedWith() throws Exception {
        String code = codeOf(Map.of());

        HttpResponse<String> answer = redeem(Map.of("code", code, "redirect_uri", "http://localhost:8080/queue"));

        assertError(400, "invalid_grant", answer);
    }

    @Test
    void aCodeWithAChallengeNeedsItsVerifier() throws Exception {
        String verifier = "a-verifier-that-is-long-enough-to-be-one-0123456789";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        Map<String, String> asked = Map.of("code_challenge", challenge, "code_challenge_method", "S256");

        HttpResponse<String> without = redeem(Map.of("code", codeOf(asked)));
        HttpResponse<String> wrong = redeem(Map.of("code", codeOf(asked), "code_verifier", verifier + "x"));
        HttpResponse<String> right = redeem(Map.of("code", codeOf(asked), "code_verifier", verifier));

        assertError(400, "invalid_grant", without);
        assertError(400, "invalid_grant", wrong);
        assertEquals(200, right.statusCode(), right.body());
    }

    @Test
    void aClientWithoutTheSecretGetsNoTokens() {
        DemoSignIn stranger = new DemoSignIn(identity.issuer(), "guessed", BACK);

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> stranger.accessToken("mia"));

        assertTrue(
                refused.getMessage().contains("401") && refused.getMessage().contains("invalid_client"),
                refused::getMessage);
    }

    @Test
    void theNonceIsInTheIdToken() throws Exception {
        HttpResponse<String> answer = redeem(Map.of("code", codeOf(Map.of("nonce", "n-0S6"))));

        Map<String, Object> tokens = JSONObjectUtils.parse(answer.body());
        assertEquals("n-0S6", verified(tokens.get("id_token")).getClaim("nonce"));
    }

    @Test
    void aRefreshGivesTheSamePersonNewTokensEvenAfterARestart() throws Exception {
        Map<String, Object> tokens = signIn().tokens("ivan");
        int port = identity.port();
        identity.close();
        identity = IdentityProvider.start(port, new Secrets(directory));

        Map<String, Object> refreshed =
                signIn().refresh(tokens.get("refresh_token").toString());

        assertEquals("ivan", verified(refreshed.get("access_token")).getSubject());
        assertNotEquals(tokens.get("access_token"), refreshed.get("access_token"));
        assertEquals("ivan", verified(tokens.get("access_token")).getSubject());
    }

    @Test
    void anAccessTokenIsNoRefreshToken() {
        String access = identity.accessToken("mia");

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> signIn().refresh(access));

        assertTrue(refused.getMessage().contains("invalid_grant"), refused::getMessage);
    }

    @Test
    void theIssuerIsTheSameUnderWhateverNameTheServerIsCalled() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + identity.port() + "/countersign/.well-known/openid-configuration"))
                .header("X-Forwarded-Proto", "https")
                .build();

        Map<String, Object> metadata = JSONObjectUtils.parse(
                http.send(request, BodyHandlers.ofString()).body());

        assertEquals(identity.issuer(), metadata.get("issuer"));
        assertEquals(identity.issuer() + "/token", metadata.get("token_endpoint"));
    }

    @Test
    void userInfoTellsTheClaimsOfAnAccessTokenAndOfNothingElse() throws Exception {
        HttpResponse<String> ok = userInfo(identity.accessToken("carla"));
        HttpResponse<String> idToken = userInfo(identity.idToken("carla"));
        HttpResponse<String> forged = userInfo(identity.signWithAnotherKey(identity.accessTokenClaims("carla")));
        HttpResponse<String> unsigned = userInfo(identity.unsigned(identity.accessTokenClaims("carla")));

        assertEquals("carla", JSONObjectUtils.parse(ok.body()).get("sub"));
        assertEquals(401, idToken.statusCode());
        assertEquals(401, forged.statusCode());
        assertEquals(401, unsigned.statusCode());
    }

    @Test
    void aTestCanSignOddTokens() throws Exception {
        Map<String, Object> claims = new LinkedHashMap<>(identity.accessTokenClaims("mia"));
        claims.put("aud", List.of("somebody-else"));
        claims.put("iss", "http://localhost:1/other");
        claims.put("exp", Instant.now().minus(1, ChronoUnit.HOURS).getEpochSecond());

        JWTClaimsSet odd = verified(identity.sign(claims));

        assertEquals(List.of("somebody-else"), odd.getAudience());
        assertEquals("http://localhost:1/other", odd.getIssuer());
        assertTrue(odd.getExpirationTime().toInstant().isBefore(Instant.now()));
    }

    private DemoSignIn signIn() {
        return new DemoSignIn(identity.issuer(), identity.clientSecret(), BACK);
    }

    private JWTClaimsSet verified(Object token) throws Exception {
        SignedJWT signed = SignedJWT.parse(token.toString());
        RSAKey key = (RSAKey) JWKSet.parse(get("/jwks").body())
                .getKeyByKeyId(signed.getHeader().getKeyID());
        assertFalse(key.isPrivate());
        assertTrue(signed.verify(new RSASSAVerifier(key)));
        return signed.getJWTClaimsSet();
    }

    private String codeOf(Map<String, String> more) throws Exception {
        HttpResponse<String> answer = post("/authorize?" + authorization(more), Map.of("username", "mia"));
        return returned(answer).get("code").getFirst();
    }

    private static Map<String, List<String>> returned(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith(BACK + "?"), location);
        return Parameters.parse(URI.create(location).getRawQuery());
    }

    private HttpResponse<String> redeem(Map<String, String> more) throws Exception {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "redirect_uri",
                BACK,
                "client_id",
                "countersign",
                "client_secret",
                identity.clientSecret()));
        form.putAll(more);
        return post("/token", form);
    }

    private static void assertError(int status, String error, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"error\":\"" + error + "\""), answer.body());
    }

    private static String authorization() {
        return authorization(Map.of());
    }

    private static String authorization(Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                "countersign",
                "redirect_uri",
                BACK,
                "scope",
                "openid",
                "state",
                "s"));
        query.putAll(more);
        return Parameters.format(query);
    }

    private HttpResponse<String> userInfo(String token) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(identity.issuer() + "/userinfo"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(identity.issuer() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(identity.issuer() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Parameters.format(form)))
                        .build(),
                BodyHandlers.ofString());
    }
}
