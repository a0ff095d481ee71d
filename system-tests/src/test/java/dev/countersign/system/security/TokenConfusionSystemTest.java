package dev.countersign.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.system.StackUnderTest;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What looks like a token for the API and is none, at each service. What only the provider's key could sign
/// (another audience, another issuer, expired) is in request-service's `BadInputIT`.
class TokenConfusionSystemTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PATHS = List.of("/api/requests", "/api/queue", "/api/notifications");

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void noServiceTakesWhatIsNoAccessTokenForIt() throws Exception {
        // Given
        Map<String, Object> tokens = STACK.stack().signIn().tokens("mia");
        String good = tokens.get("access_token").toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ID token", "Bearer " + tokens.get("id_token"));
        headers.put("refresh token", "Bearer " + tokens.get("refresh_token"));
        headers.put("no algorithm", "Bearer " + header("none", good) + "." + claims(good) + ".");
        headers.put("no signature", "Bearer " + good.substring(0, good.lastIndexOf('.') + 1));
        headers.put("signature of another token", "Bearer " + resigned(good));
        headers.put("other claims", "Bearer " + withOtherClaims(good));
        headers.put("basic", "Basic " + Base64.getEncoder().encodeToString("mia:mia".getBytes(StandardCharsets.UTF_8)));
        for (byte[] secret : publicKeyAsSecret(good)) {
            headers.put("HS256 " + secret.length, "Bearer " + hmac(good, secret));
        }

        // When
        List<String> taken = new ArrayList<>();
        for (String path : PATHS) {
            for (Map.Entry<String, String> odd : headers.entrySet()) {
                int status = status(path, odd.getValue());
                if (status != 401) {
                    taken.add(path + " answered " + status + " to: " + odd.getKey());
                }
            }
        }

        // Then
        assertEquals(List.of(), taken);
        for (String path : PATHS) {
            assertEquals(200, status(path, "Bearer " + good), path);
        }
    }

    private int status(String path, String authorization) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(STACK.stack().url() + path))
                .header("Authorization", authorization)
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String resigned(String good) {
        String other = STACK.stack().signIn().accessToken("sam");
        return good.substring(0, good.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    }

    private static String withOtherClaims(String good) throws IOException {
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(claims(good)));
        ((ObjectNode) claims).putArray("groups").add("role:auditor");
        return good.substring(0, good.indexOf('.')) + "." + base64(JSON.writeValueAsBytes(claims))
                + good.substring(good.lastIndexOf('.'));
    }

    private static String claims(String token) {
        return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    }

    /// The header of a token with another algorithm.
    private static String header(String algorithm, String token) throws IOException {
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))));
        ((ObjectNode) header).put("alg", algorithm);
        return base64(JSON.writeValueAsBytes(header));
    }

    private static String hmac(String token, byte[] secret) throws GeneralSecurityException, IOException {
        String signed = header("HS256", token) + "." + claims(token);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /// The forms in which a verifier could mistake the public key for a shared secret: DER, PEM, and the modulus.
    private List<byte[]> publicKeyAsSecret(String good) throws Exception {
        JsonNode configuration = read(STACK.stack().issuer() + "/.well-known/openid-configuration");
        JsonNode keys = read(configuration.path("jwks_uri").asText()).path("keys");
        String kid = JSON.readTree(Base64.getUrlDecoder().decode(good.substring(0, good.indexOf('.'))))
                .path("kid")
                .asText();
        for (JsonNode key : keys) {
            if (key.path("kid").asText().equals(kid)) {
                BigInteger modulus = new BigInteger(
                        1, Base64.getUrlDecoder().decode(key.path("n").asText()));
                BigInteger exponent = new BigInteger(
                        1, Base64.getUrlDecoder().decode(key.path("e").asText()));
                byte[] der = KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(modulus, exponent))
                        .getEncoded();
                String pem = "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END PUBLIC KEY-----\n";
                return List.of(
                        der,
                        pem.getBytes(StandardCharsets.US_ASCII),
                        key.path("n").asText().getBytes(StandardCharsets.US_ASCII));
            }
        }
        throw new IllegalStateException("The provider does not publish the key " + kid);
    }

    private JsonNode read(String url) throws IOException, InterruptedException {
        return JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
