package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Every status × every action, against a table that was written from the domain document and not from the code.
class RequestLifecycleTest {

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvFileSource(resources = "/request-lifecycle.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void everyActionInEveryStatusDoesWhatTheDomainSays(RequestStatus status, RequestAction action, String next) {
        if (next.equals("refused")) {
            RequestRefused.IllegalAction refused =
                    assertThrows(RequestRefused.IllegalAction.class, () -> RequestLifecycle.after(status, action));
            assertEquals(status, refused.status());
            assertEquals(action, refused.action());
        } else {
            assertEquals(RequestStatus.valueOf(next), RequestLifecycle.after(status, action));
        }
    }

    @Test
    void theTableOfTheTestLeavesNothingOut() throws Exception {
        // When
        Set<String> written = new HashSet<>();
        try (var in = RequestLifecycleTest.class.getResourceAsStream("/request-lifecycle.csv")) {
            new String(java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> written.add(line.substring(0, line.lastIndexOf(','))));
        }

        // Then
        assertEquals(RequestStatus.values().length * RequestAction.values().length, written.size());
    }
}
