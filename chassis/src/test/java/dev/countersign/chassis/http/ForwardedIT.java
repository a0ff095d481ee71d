package dev.countersign.chassis.http;

import static io.restassured.RestAssured.given;

import dev.countersign.chassis.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a proxy says of whoever asks may be empty, or nonsense, and does no harm then. An address that is empty is
/// another
/// matter: Quarkus stumbles over it before any code of ours, so no gateway of ours passes one on.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ForwardedIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For | '[::1'",
                "X-Forwarded-For | 'x:99999999'",
                "X-Forwarded-Host | ''",
                "X-Forwarded-Host | ':'",
                "X-Forwarded-Host | 'a b'",
                "X-Forwarded-Port | ''",
                "X-Forwarded-Port | '-1'",
                "X-Forwarded-Port | '99999999999'",
                "X-Forwarded-Proto | ''",
                "X-Forwarded-Proto | 'gopher'",
                "X-Forwarded-Ssl | ''",
                "Forwarded | ''",
            })
    void whatIsNoneIsAnsweredLikeAnyOther(String header, String value) {
        patient().header(header, value).get("/look").then().statusCode(200);
        patient()
                .header(header, value)
                .get("/api/operations/chassis-test/dead-letters")
                .then()
                .statusCode(401);
    }

    private static RequestSpecification patient() {
        return given().config(RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 10_000)));
    }
}
