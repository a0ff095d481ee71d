package dev.countersign.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.countersign.system.StackUnderTest;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrowserJourneySystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Looking looking = Looking.keepingPictures();

    @Test
    void aRequestIsAskedForReviewedAndApprovedOnThePages() {
        // When
        journey("Emberview Pictures", true, looking::at);

        // Then
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void theSameWorksWithoutJavaScript() {
        // When
        journey("Emberview Stills", false, looking::inShort);

        // Then
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void theSameWorksOnATelephone() {
        // When
        journey(
                "Emberview Pocket",
                true,
                looking::onPhone,
                username -> CHROMIUM.onPhone(STACK.stack(), username, looking));

        // Then
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    private void journey(String product, boolean javaScript, BiConsumer<Page, String> look) {
        journey(product, javaScript, look, username -> CHROMIUM.visitor(STACK.stack(), username, javaScript, looking));
    }

    private static void journey(
            String product, boolean javaScript, BiConsumer<Page, String> look, Function<String, Visitor> visitor) {
        try (Visitor mia = visitor.apply("mia");
                Visitor sam = visitor.apply("sam");
                Visitor ivan = visitor.apply("ivan")) {
            signIn(mia, "/requests", "Requests", look);
            String request = ask(mia, product, javaScript, look);
            signIn(sam, "/queue", "Queue", (page, name) -> {});
            decide(sam, product, "CLEARED", "review", look);
            signIn(ivan, "/queue", "Queue", (page, name) -> {});
            decide(ivan, product, "APPROVED", "approval", look);
            seeTheAnswer(mia, product, request, look);
            oneSessionEverywhere(mia, look);
            signOut(mia, look);
        }
    }

    private static void signIn(Visitor who, String path, String heading, BiConsumer<Page, String> look) {
        who.open(path);
        look.accept(who.page(), "sign-in");
        who.pickMyself();
        assertEquals(heading, who.heading());
        assertEquals(path, URI.create(who.page().url()).getPath());
    }

    /// @return the address of the new request
    private static String ask(Visitor mia, String product, boolean javaScript, BiConsumer<Page, String> look) {
        mia.follow("New request");
        look.accept(mia.page(), "new-request");
        mia.press("Submit request");
        assertTrue(mia.reads("Say what you need it for."));
        look.accept(mia.page(), "new-request-with-problems");
        mia.type("product", product);
        mia.type("vendor", "Emberview ApS");
        mia.type("vendorWebsite", "https://emberview.example.com");
        mia.type("purpose", "See where visitors of the order form give up; all fields masked.");
        askedOnlyWhatApplies(mia);
        mia.type("site.domains", "www.example.com");
        mia.type("site.tags", "emberview-replay.js\nev_session");
        mia.type("annualCost.amount", "2988.00");
        mia.type("seats", "5");
        mia.type("costCentre", "CC-2210");
        seeWhatHappensNext(mia, javaScript);
        look.accept(mia.page(), "new-request-filled-in");
        mia.press("Submit request");
        assertEquals(product, mia.heading());
        String request = URI.create(mia.page().url()).getPath();
        mia.openUntilItReads(request, "Waiting");
        look.accept(mia.page(), "request-submitted");
        mia.open("/requests");
        assertEquals(1, mia.row(product).count());
        look.accept(mia.page(), "requests");
        return request;
    }

    /// Before anything is submitted: beside the form or, without scripts, in a tab of its own.
    private static void seeWhatHappensNext(Visitor mia, boolean javaScript) {
        List<String> way =
                List.of("The standard lane.", "IT security review", "Then", "IT approval", "Expect an answer by");
        if (javaScript) {
            way.forEach(mia::awaitInPanel);
        } else {
            String told = mia.readInNewTab("Show what happens next");
            way.forEach(part -> assertTrue(told.contains(part), told));
        }
    }

    /// A question that a no has settled goes away, but never with something that was said.
    private static void askedOnlyWhatApplies(Visitor mia) {
        assertTrue(mia.sees("data.residency"));
        mia.choose("customerData", "false");
        mia.choose("websiteTags", "false");
        assertFalse(mia.sees("data.residency"));
        assertFalse(mia.sees("site.tags"));
        mia.choose("customerData", "true");
        mia.choose("data.residency", "EU");
        mia.choose("customerData", "false");
        assertTrue(mia.sees("data.residency"));
        mia.choose("data.residency", "");
        assertFalse(mia.sees("data.residency"));
        mia.choose("websiteTags", "true");
        assertTrue(mia.sees("site.tags"));
    }

    private static void decide(
            Visitor who, String product, String outcome, String name, BiConsumer<Page, String> look) {
        who.openUntilItReads("/queue", product);
        look.accept(who.page(), "queue-before-" + name);
        who.row(product)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take " + product))
                .click();
        if (who.page().locator("form[action$='/complete']").count() == 0) {
            who.row(product).getByRole(AriaRole.LINK).first().click();
        }
        assertTrue(who.heading().contains(product), who.heading());
        look.accept(who.page(), name);
        who.press("Send your answer");
        look.accept(who.page(), name + "-with-problems");
        who.answerThatNothingIsWrong();
        who.choose("outcome", outcome);
        who.type("reason", "Nothing speaks against it.");
        who.press("Send your answer");
        who.page().waitForURL("**/queue?done=*");
        look.accept(who.page(), name + "-done");
        who.open("/queue");
        assertEquals(List.of(), who.row(product).allInnerTexts());
        assertEquals(1, who.signIns());
    }

    private static void seeTheAnswer(Visitor mia, String product, String request, BiConsumer<Page, String> look) {
        mia.openUntilItReads(request, "Approved");
        look.accept(mia.page(), "request-approved");
        mia.openUntilItReads("/inbox", product + " (Emberview ApS) is approved");
        look.accept(mia.page(), "inbox");
    }

    /// The three services know her by one session.
    private static void oneSessionEverywhere(Visitor mia, BiConsumer<Page, String> look) {
        mia.open("/requests");
        mia.open("/queue");
        assertEquals("Queue", mia.heading());
        look.accept(mia.page(), "queue-of-nobody");
        mia.open("/inbox");
        assertEquals("Inbox", mia.heading());
        assertEquals(1, mia.signIns());
    }

    private static void signOut(Visitor mia, BiConsumer<Page, String> look) {
        mia.follow("Sign out");
        mia.page().waitForURL("**/signed-out**");
        look.accept(mia.page(), "signed-out");
    }
}
