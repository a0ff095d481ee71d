package dev.countersign.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"mia@example.com", "mia.brandt+it@mail.example.com", "o'hara@example.com", "root@localhost"})
    void anAddressOfOneMailboxIsTaken(String text) {
        assertEquals(Optional.of(new EmailAddress(text)), EmailAddress.of(text));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "mia",
                "mia@",
                "@example.com",
                "mia@example.com\r\nBcc: all@example.com",
                "mia@example.com\n",
                "mia@example.com, tom@example.com",
                "\"mia brandt\"@example.com",
                "Mia <mia@example.com>",
                "mia@exa mple.com",
                "mia..b@example.com"
            })
    void whatIsNotExactlyOneMailboxIsNoAddress(String text) {
        assertEquals(Optional.empty(), EmailAddress.of(text));
    }

    @Test
    void anAddressHasAtMost254Characters() {
        String longest = "m".repeat(242) + "@example.com";

        assertEquals(254, longest.length());
        assertEquals(Optional.of(new EmailAddress(longest)), EmailAddress.of(longest));
        assertEquals(Optional.empty(), EmailAddress.of("m" + longest));
    }
}
