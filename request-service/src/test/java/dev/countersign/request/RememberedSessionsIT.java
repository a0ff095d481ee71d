package dev.countersign.request;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// A session whose token was found genuine is not looked into again with every click.
@QuarkusTest
@WithTestResource(Backends.class)
class RememberedSessionsIT {

    @Test
    void everyPageIsForWhoeverAskedForIt() {
        // Given
        Browser mia = new Browser("mia", "/requests");
        Browser carla = new Browser("carla", "/requests");

        // When
        for (int click = 0; click < 3; click++) {
            mia.open("/requests");
            carla.open("/requests");
        }

        // Then
        assertTrue(mia.html().contains("Mia Brandt") && !mia.html().contains("Carla Meyer"), mia.html());
        assertTrue(carla.html().contains("Carla Meyer") && !carla.html().contains("Mia Brandt"), carla.html());
    }

    @Test
    void whoSignsOutIsAskedAgainWhoTheyAre() {
        // Given
        Browser mia = new Browser("mia", "/requests");
        mia.open("/requests");

        // When
        mia.open("/sign-out");
        mia.open("/requests");

        // Then
        assertTrue(mia.html().contains("name=\"username\""), mia.html());
    }
}
