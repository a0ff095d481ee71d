package dev.countersign.chassis.versions;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.chassis.problem.ProtocolRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\"", "\"7\" "})
    void oneStrongTagNamesTheVersionThatWasRead(String ifMatch) {
        assertEquals(new Version(7), Version.required(ifMatch));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "*",
                "7",
                "W/\"7\"",
                "\"7\", \"8\"",
                "\"-7\"",
                "\"7.0\"",
                "\"\"",
                "\"9223372036854775808\"",
                "\"abc\"",
                "\"٧\""
            })
    void aChangeThatDoesNotNameOneVersionIsRefused(String ifMatch) {
        assertThrows(ProtocolRefused.PreconditionMissing.class, () -> Version.required(ifMatch));
    }

    @Test
    void theTagThatGoesOutIsTheOneThatComesBack() {
        // Given
        Version version = new Version(42);

        // When
        String header = "\"" + version.toTag().getValue() + "\"";

        // Then
        assertEquals(version, Version.required(header));
    }

    @Test
    void aChangeToWhatIsNoLongerThereIsStaleAndSaysWhatIs() {
        // Given
        Version seen = new Version(3);

        // Then
        assertDoesNotThrow(() -> seen.mustBe(3));
        assertEquals(
                4,
                assertThrows(ProtocolRefused.Stale.class, () -> seen.mustBe(4)).currentVersion());
    }
}
