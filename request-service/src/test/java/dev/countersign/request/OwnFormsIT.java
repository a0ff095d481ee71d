package dev.countersign.request;

import static dev.countersign.request.Rest.content;
import static dev.countersign.request.Rest.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Forms are shown to those who may send them, and sent back to nobody else.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OwnFormsIT {
    private static final List<String> FORMS = List.of("/edit", "/change");

    @Test
    void whoeverReadsAlongIsShownNoFormOfTheRequester() {
        // Given
        String request = path(Rest.create("mia", content(), true)).replace("/api", "");
        Browser carla = new Browser("carla", request);

        for (String form : FORMS) {
            // When
            carla.open(request + form);

            // Then
            assertEquals(403, carla.status(), form);
            assertFalse(carla.html().contains("action=\"" + request), carla::html);
        }
    }

    @Test
    void whatTheySendAllTheSameIsNotLookedAt() {
        // Given
        String request = path(Rest.create("mia", content(), true)).replace("/api", "");
        Browser carla = new Browser("carla", request);

        for (String form : List.of("/edit", "/change", "/submit")) {
            // When
            carla.open(request);
            carla.submit(request + form, Map.of("product", List.of(""), "version", List.of("0")));

            // Then
            assertEquals(403, carla.status(), form);
        }
    }

    @Test
    void theirRequesterIsShownThem() {
        // Given
        String request = path(Rest.create("mia", content(), true)).replace("/api", "");
        Browser mia = new Browser("mia", request);

        // When
        mia.open(request + "/change");

        // Then
        assertEquals(200, mia.status());
    }
}
