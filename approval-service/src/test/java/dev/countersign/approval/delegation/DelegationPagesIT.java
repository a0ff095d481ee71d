package dev.countersign.approval.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.StandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class DelegationPagesIT {
    @BeforeEach
    @AfterEach
    void nobodyStandsIn() throws SQLException {
        StandIn.forgetAll();
    }

    @Test
    void whoWillBeAwayNamesAColleagueWhoSeesItToo() {
        // Given
        StandIn.known("sofia");
        Browser sam = Browser.of("sam", "/delegations");
        assertTrue(sam.html().contains("Sofia"), sam::html);

        // When
        sam.submit("/delegations", Map.of("delegate", "sofia", "kinds", "REVIEW", "until", inTwoWeeks()));

        // Then
        assertTrue(sam.html().contains("They stand in for you then"), sam::html);
        assertEquals(
                List.of("sam sofia {REVIEW}"),
                Database.read("SELECT principal_sub || ' ' || delegate_sub || ' ' || kinds::text FROM delegation"));
        Browser sofia = Browser.of("sofia", "/delegations");
        assertTrue(sofia.html().contains("You for Sam Rivera"), sofia::html);
        assertFalse(sofia.html().contains("Take it back"), sofia::html);
    }

    @Test
    void somebodyOfAnotherTeamIsNamedByTheirAddress() {
        // Given
        StandIn.known("lena");
        Browser sam = Browser.of("sam", "/delegations");

        // When
        sam.submit(
                "/delegations",
                Map.of(
                        "delegate", "other",
                        "email", "LENA@example.com",
                        "kinds", "APPROVAL",
                        "until", inTwoWeeks()));

        // Then
        assertTrue(sam.html().contains("They stand in for you then"), sam::html);
        assertEquals(List.of("lena"), Database.read("SELECT delegate_sub FROM delegation"));
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() {
        // Given
        Browser sam = Browser.of("sam", "/delegations");

        // When
        sam.submit(
                "/delegations",
                Map.of("delegate", "other", "email", "nobody@example.com", "from", "tomorrow", "until", ""));

        // Then
        assertEquals(422, sam.status());
        assertTrue(sam.html().contains("They have to sign in once before"), sam::html);
        assertTrue(sam.html().contains("Choose at least one kind of task"), sam::html);
        assertTrue(sam.html().contains("Enter the last day"), sam::html);
        assertTrue(sam.html().contains("value=\"nobody@example.com\""), sam::html);
        assertTrue(sam.html().contains("value=\"tomorrow\""), sam::html);
        assertEquals(List.of("0"), Database.read("SELECT count(*) FROM delegation"));
    }

    @Test
    void itIsTakenBackOnceAndTheSecondTimeIsToldHowItIs() {
        // Given
        String delegation = StandIn.grant("sam", "lena", "REVIEW").toString();
        Browser sam = Browser.of("sam", "/delegations");

        // When
        sam.submit("/delegations/" + delegation + "/revoke", Map.of("version", "0"));

        // Then
        assertTrue(sam.html().contains("Taken back"), sam::html);
        sam.submit("/delegations/" + delegation + "/revoke", Map.of("version", "0"));
        assertEquals(409, sam.status());
        assertTrue(sam.html().contains("This is how it is now"), sam::html);
    }

    @Test
    void whoIsInNoTeamHasNothingToLeaveAndIsToldSo() {
        Browser mia = Browser.of("mia", "/delegations");
        assertTrue(mia.html().contains("You are in no team"), mia::html);
        assertFalse(mia.html().contains("action=\"/delegations\""), mia::html);

        mia.submit("/delegations", Map.of("delegate", "other", "email", "nobody@example.com"));
        assertEquals(409, mia.status());
        assertFalse(mia.html().contains("Let them stand in"), mia::html);
    }

    private static String inTwoWeeks() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(14).toString();
    }
}
