package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.StackFailure;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsOptionsTest {
    @Test
    void tenMinutesAndAnySeedAreUsual() {
        FaultsOptions options = FaultsOptions.parse(new String[0]);

        assertEquals(Duration.ofMinutes(10), options.length());
        assertEquals(Optional.empty(), options.seed());
        assertEquals(Optional.empty(), options.data());
    }

    @Test
    void whatIsGivenIsTaken() {
        FaultsOptions options = FaultsOptions.parse(
                new String[] {"--minutes", "3", "--seed", "42", "--data", "kept", "--port", "9000"});

        assertEquals(Duration.ofMinutes(3), options.length());
        assertEquals(Optional.of(42L), options.seed());
        assertTrue(options.data().orElseThrow().isAbsolute());
        assertEquals(Optional.of(9000), options.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--minutes 0", "--minutes ten", "--seed -1", "--seed", "--users 3"})
    void whatCannotBeMeantIsRefused(String words) {
        assertThrows(StackFailure.class, () -> FaultsOptions.parse(words.split(" ", -1)));
    }
}
