package dev.countersign.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.system.StackUnderTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The pages of those who go away, and of those who say who looks at what.
class GovernancePagesSystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Looking looking = Looking.keepingPictures();

    @Test
    void whoGoesAwayNamesSomebodyAndTakesItBack() {
        try (Visitor sofia = visitor("sofia");
                Visitor sam = visitor("sam")) {
            // Given
            signIn(sofia, "/queue");
            signIn(sam, "/queue");

            // When
            sam.follow("When you are away");
            looking.at(sam.page(), "delegations-none");
            sam.press("Let them stand in");
            assertTrue(sam.reads("Choose who stands in for you."));
            looking.at(sam.page(), "delegations-with-problems");
            sam.choose("delegate", "sofia");
            sam.type("until", LocalDate.now(ZoneOffset.UTC).plusDays(14).toString());
            sam.press("Let them stand in");

            // Then
            assertTrue(
                    sam.reads("Sofia Lindqvist for you"),
                    sam.page().locator("main").innerText());
            looking.at(sam.page(), "delegations");
            sofia.open("/delegations");
            assertTrue(sofia.reads("You for Sam Rivera"));
            sam.page().locator("form[action$='/revoke'] button").first().click();
            assertTrue(sam.reads("Taken back"));
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void aDraftIsWrittenTriedAndLeftToAnother() {
        try (Visitor paul = visitor("paul");
                Visitor petra = visitor("petra")) {
            // Given
            signIn(paul, "/policies");
            looking.at(paul.page(), "policies");
            paul.follow("Write a draft");
            looking.at(paul.page(), "policy-new");
            String text = paul.page().locator("[name='yaml']").inputValue();

            // When
            paul.type("yaml", text.replace("annualCost <= 500", "annualCosts <= 500"));
            paul.press("Save the draft");
            assertTrue(paul.reads("lanes[0].when"));
            looking.at(paul.page(), "policy-with-mistakes");
            paul.type("yaml", text.replace("annualCost <= 500", "annualCost <= 800"));
            paul.press("Save the draft");

            // Then
            assertTrue(paul.reads("annualCost <= 800"));
            looking.at(paul.page(), "policy-draft-of-mine");
            String draft = paul.page().url().replaceAll("^https?://[^/]+|\\?.*$", "");
            paul.follow("Try it on past requests");
            looking.at(paul.page(), "policy-simulation");
            signIn(petra, draft);
            assertTrue(petra.reads("Publish it"));
            looking.at(petra.page(), "policy-draft-of-another");
            paul.open(draft);
            paul.press("Throw the draft away");
            assertTrue(paul.reads("thrown away"));
            paul.open("/policies/1");
            looking.at(paul.page(), "policy-version");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void everythingThatPagesAreMadeOfCanBeLookedAt() {
        try (Visitor anybody = visitor("mia")) {
            anybody.open("/look");
            assertTrue(anybody.reads("Everything that pages are made of"));
            looking.at(anybody.page(), "look");
            anybody.open("/look/nowhere");
            looking.at(anybody.page(), "problem");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    private static void signIn(Visitor who, String path) {
        who.open(path);
        who.pickMyself();
    }

    private Visitor visitor(String username) {
        return CHROMIUM.visitor(STACK.stack(), username, true, looking);
    }
}
