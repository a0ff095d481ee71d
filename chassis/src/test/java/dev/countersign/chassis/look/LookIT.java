package dev.countersign.chassis.look;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.chassis.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the files of the look travel.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LookIT {

    @ParameterizedTest
    @ValueSource(strings = {"countersign.css", "countersign.js", "htmx.min.js", "sse.js", "mark.svg"})
    void aFileIsKeptForEverUnderTheAddressThatNamesItsVersion(String name) {
        given().get("/look/" + name + "?v=" + Assets.version())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo(AssetCaching.FOR_EVER));
    }

    /// A page of the version before or after this one, while replicas are replaced.
    @ParameterizedTest
    @ValueSource(strings = {"?v=0123456789abcdef", "", "?v="})
    void underAnyOtherAddressItIsServedAndKeptByNobody(String version) {
        given().get("/look/countersign.css" + version)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/css"))
                .header("Cache-Control", equalTo(AssetCaching.NEVER));
    }

    @Test
    void whatIsNotThereIsKeptByNobodyEither() {
        given().get("/look/nothing.css?v=" + Assets.version())
                .then()
                .statusCode(404)
                .header("Cache-Control", equalTo(AssetCaching.NEVER));
    }

    @Test
    void filesTravelCompressedAndPagesDoNot() throws IOException, InterruptedException {
        assertEquals("gzip", encoding("/look/countersign.css", "text/css"));
        assertEquals("gzip", encoding("/look/htmx.min.js", "*/*"));
        assertEquals("gzip", encoding("/look/mark.svg", "image/*"));
        assertEquals("identity", encoding("/nowhere", "text/html"));
    }

    @Test
    void aFileSaysThatItNeedsNothingFromElsewhere() {
        given().get("/look/mark.svg")
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Set-Cookie", nullValue());
    }

    private static String encoding(String path, String accept) throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", accept)
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> reply = http.send(request, BodyHandlers.ofByteArray());
            return reply.headers().firstValue("Content-Encoding").orElse("identity");
        }
    }
}
