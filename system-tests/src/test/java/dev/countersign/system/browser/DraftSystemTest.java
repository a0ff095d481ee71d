package dev.countersign.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Nothing that a reviewer types is ever lost: neither to a closed page, nor to the end of the session,
/// nor to somebody who writes at the same time.
class DraftSystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern SAVED = Pattern.compile("^Saved at ");

    private final Looking looking = Looking.keepingPictures();

    @Test
    void whatIsTypedIsSavedWhileItIsTypedAndOutlivesTheSession() {
        try (Visitor sam = visitor("sam", true)) {
            // Given
            String review = "/reviews/" + claimed("Emberview Draft", "sam");
            sam.open(review);
            sam.pickMyself();

            // When
            sam.choose("answer.sign-in", "no");
            sam.page().locator("[name='reason']").pressSequentially("They keep data");

            // Then
            assertThat(state(sam)).hasText(SAVED);
            assertThat(sam.page().locator("#raised fieldset").first()).containsText("a password that is not ours");
            looking.at(sam.page(), "review-saved");
            sam.page().reload();
            assertThat(sam.page().locator("[name='reason']")).hasValue("They keep data");

            // When
            sam.page().context().clearCookies(new ClearCookiesOptions().setName(Pattern.compile("^q_session.*")));
            sam.page().locator("[name='reason']").press("Control+End");
            sam.page().locator("[name='reason']").pressSequentially(" for ever");
            assertThat(state(sam)).containsText("Not saved: you are not signed in any more.");
            looking.at(sam.page(), "review-signed-out");
            sam.follow("Sign in again");
            signInIfAsked(sam, review);

            // Then
            assertThat(sam.page().locator("[name='reason']")).hasValue("They keep data for ever");
            assertThat(state(sam)).hasText(SAVED);

            // When
            sam.press("Send your answer");

            // Then
            assertTrue(sam.reads("Choose how it ends."));
            assertThat(sam.page().locator("[name='reason']")).hasValue("They keep data for ever");
            assertThat(sam.page().locator("[name='answer.sign-in'][value='no']"))
                    .isChecked();
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void whoeverIsSecondSeesBothVersionsAndTakesOne() {
        try (Visitor sam = visitor("sam", true);
                Visitor other = visitor("sam", true)) {
            // Given
            String review = "/reviews/" + claimed("Emberview Twice", "sam");
            sam.open(review);
            sam.pickMyself();
            other.open(review);
            other.pickMyself();
            other.type("reason", "In the other window.");
            assertThat(state(other)).hasText(SAVED);

            // When
            sam.page().locator("[name='reason']").pressSequentially("In this one.");

            // Then
            Locator conflict = sam.page().locator("#conflict");
            assertThat(conflict).hasText("You, in another window, saved something else meanwhile");
            assertThat(conflict).isFocused();
            assertThat(sam.page().locator("[data-conflict]")).containsText("In the other window.");
            assertThat(sam.page().locator("[data-conflict]")).containsText("In this one.");
            assertThat(sam.page().locator("[name='reason']")).hasValue("In this one.");
            looking.at(sam.page(), "review-conflict");

            // When
            sam.press("Keep mine");

            // Then
            assertThat(sam.page().locator("[name='reason']")).hasValue("In this one.");
            other.page().locator("[name='reason']").pressSequentially(" More.");
            assertThat(other.page().locator("#conflict")).isFocused();
            other.follow("Take the other");
            assertThat(other.page().locator("[name='reason']")).hasValue("In this one.");
            assertThat(other.page().locator("#conflict")).hasCount(0);
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void withoutAScriptAButtonSavesAndTheEndOfTheSessionLosesNothing() {
        try (Visitor sam = visitor("sam", false)) {
            // Given
            String review = "/reviews/" + claimed("Emberview Plain Draft", "sam");
            sam.open(review);
            sam.pickMyself();

            // When
            sam.type("reason", "Saved by hand.");
            sam.press("Save answers");

            // Then
            assertTrue(sam.reads("Your answers are kept."));
            assertThat(sam.page().locator("[name='reason']")).hasValue("Saved by hand.");

            // When
            sam.page().context().clearCookies(new ClearCookiesOptions().setName(Pattern.compile("^q_session.*")));
            sam.type("reason", "Typed\ntoo late.");
            sam.press("Save for later");
            assertTrue(sam.reads("nothing that you typed is lost"));
            looking.inShort(sam.page(), "review-signed-out-plain");
            try (Page tab = sam.page().waitForPopup(() -> sam.follow("Sign in in a new tab"))) {
                tab.locator("button.person:has-text('Sam Rivera'), h1:has-text('Emberview')")
                        .first()
                        .waitFor();
                if (tab.locator("button.person").count() > 0) {
                    tab.locator("button.person:has-text('Sam Rivera')").click();
                }
                assertThat(tab.locator("h1")).containsText("Emberview Plain Draft");
            }
            sam.press("Send it again");

            // Then
            assertThat(sam.page().locator("[name='reason']")).hasValue("Typed\ntoo late.");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    private static void signInIfAsked(Visitor sam, String review) {
        sam.page().locator("button.person, h1:has-text('Emberview')").first().waitFor();
        if (!sam.page().url().contains(review)) {
            sam.pickMyself();
        }
    }

    private static Locator state(Visitor who) {
        return who.page().locator("[data-draft-state]");
    }

    private static UUID claimed(String product, String by) {
        Request request = STACK.as("mia").submit(Products.named(product, Products.number(2)));
        UUID task = Patience.until(
                        "a task of " + product, LIMIT, () -> STACK.as(by).queued(request.id()))
                .id();
        STACK.as(by).claim(task);
        return task;
    }

    private Visitor visitor(String username, boolean javaScript) {
        return CHROMIUM.visitor(STACK.stack(), username, javaScript, looking);
    }
}
