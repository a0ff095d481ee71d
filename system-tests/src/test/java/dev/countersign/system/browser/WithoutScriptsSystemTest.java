package dev.countersign.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Task;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What those do who look after others' requests, in browsers where no script runs.
class WithoutScriptsSystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Looking looking = Looking.keepingPictures();

    @Test
    void whoGoesAwayNamesSomebodyAndTakesItBack() {
        try (Visitor sofia = visitor("sofia");
                Visitor sam = visitor("sam")) {
            // Given
            signIn(sofia, "/queue");
            signIn(sam, "/delegations");

            // When
            sam.press("Let them stand in");
            assertTrue(sam.reads("Choose who stands in for you."), sam::text);
            sam.choose("delegate", "sofia");
            LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(21);
            sam.type("until", until.toString());
            sam.press("Let them stand in");

            // Then
            assertTrue(sam.reads("Sofia Lindqvist for you"), sam::text);
            looking.inShort(sam.page(), "delegations-plain");
            sofia.open("/delegations");
            Locator now = sofia.page().locator(".pill:text-is('Now')");
            Locator standsIn = sofia.row("You for Sam Rivera").filter(new Locator.FilterOptions().setHas(now));
            assertEquals(1, standsIn.count());

            // When
            Locator takeBack = sam.page().locator("form[action$='/revoke'] button");
            while (takeBack.count() > 0) {
                takeBack.first().click();
            }

            // Then
            assertTrue(sam.reads("Taken back"), sam::text);
            sofia.open("/delegations");
            assertEquals(0, standsIn.count());
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    /// The version that is published differs by a remark alone, so that everybody else's requests go the way they went.
    @Test
    void aDraftIsWrittenTriedAndPublishedByAnother() {
        try (Visitor paul = visitor("paul");
                Visitor petra = visitor("petra")) {
            // Given
            signIn(paul, "/policies");
            paul.follow("Write a draft");
            String text = paul.page().locator("[name='yaml']").inputValue();

            // When
            paul.type("yaml", text.replace("annualCost <= 500", "annualCosts <= 500"));
            paul.press("Save the draft");
            assertTrue(paul.reads("lanes[0].when"), paul::text);
            paul.type("yaml", text.stripTrailing() + "\n\n# Looked through again.\n");
            paul.press("Save the draft");
            assertTrue(paul.reads("# Looked through again."), paul::text);
            looking.inShort(paul.page(), "policy-draft-plain");
            String draft = URI.create(paul.page().url()).getPath();
            paul.follow("Try it on past requests");
            assertEquals("What the draft would change", paul.heading());
            looking.inShort(paul.page(), "policy-simulation-plain");
            signIn(petra, draft);
            petra.press("Publish it");

            // Then
            assertTrue(petra.heading().startsWith("Version "), petra.heading());
            assertTrue(petra.reads("# Looked through again."), petra::text);
            looking.inShort(petra.page(), "policy-version-plain");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void aReviewFindsSomethingAndSaysLaterThatItIsMended() {
        try (Visitor sam = visitor("sam")) {
            // Given
            Request request = STACK.as("mia").submit(Products.named("Emberview Unmended", Products.plain()));
            Task task = Patience.until(
                    "a task of " + request.id(), LIMIT, () -> STACK.as("sam").queued(request.id()));
            STACK.as("sam").claim(task.id());
            signIn(sam, "/reviews/" + task.id());

            // When
            sam.answerThatNothingIsWrong();
            sam.choose("answer.sign-in", "no");
            sam.choose("answer.second-factor", "everybody");
            sam.choose("outcome", "CLEARED");
            sam.type("reason", "Good enough for a beginning.");
            sam.press("Send your answer");
            assertTrue(sam.reads("Say under findings what becomes of that."), sam::text);
            looking.inShort(sam.page(), "review-found-plain");
            sam.choose("treatment.sign-in", "REMEDIATE");
            sam.press("Send your answer");

            // Then
            assertTrue(sam.reads("Your review is recorded: cleared."), sam::text);
            sam.open("/reviews/" + task.id());
            sam.follow("What has become of it");

            // When
            sam.press("It is mended");
            looking.inShort(sam.page(), "finding-with-problems-plain");
            Locator summary = sam.page().locator(".summary");
            assertEquals(1, summary.count());
            sam.type("note", "Signing in with our account is switched on.");
            sam.press("It is mended");

            // Then
            assertTrue(sam.reads("It is noted as mended."), sam::text);
            STACK.as("mia").withdraw(STACK.as("mia").request(request.id()), "It was only tried.");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    private static void signIn(Visitor who, String path) {
        who.open(path);
        who.pickMyself();
    }

    private Visitor visitor(String username) {
        return CHROMIUM.visitor(STACK.stack(), username, false, looking);
    }
}
