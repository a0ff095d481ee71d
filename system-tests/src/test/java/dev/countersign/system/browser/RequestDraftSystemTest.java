package dev.countersign.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import dev.countersign.system.StackUnderTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A request that is being written saves itself, and what cannot be saved is found again.
class RequestDraftSystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Pattern SAVED = Pattern.compile("^Saved at ");
    private static final Pattern EDITED = Pattern.compile("/requests/[0-9a-f-]{36}/edit$");

    private final Looking looking = Looking.keepingPictures();

    @Test
    void aNewRequestSavesItselfAndOutlivesTheSession() {
        try (Visitor mia = CHROMIUM.visitor(STACK.stack(), "mia", true, looking)) {
            // Given
            mia.open("/requests/new");
            mia.pickMyself();

            // When
            mia.type("product", "Selfsaver");

            // Then
            assertThat(state(mia)).hasText(SAVED);
            assertThat(mia.page()).hasURL(EDITED);
            looking.at(mia.page(), "request-saved");
            mia.page().reload();
            assertThat(field(mia, "product")).hasValue("Selfsaver");

            // When
            mia.type("seats", "many");

            // Then
            assertThat(state(mia)).hasText("Not saved: Enter a whole number, such as 12. Your words stay here.");
            looking.at(mia.page(), "request-not-saved");

            // When
            mia.page().context().clearCookies(new ClearCookiesOptions().setName(Pattern.compile("^q_session.*")));
            mia.type("seats", "12");
            assertThat(state(mia)).containsText("Not saved: you are not signed in any more.");
            mia.follow("Sign in again");
            mia.page().locator("button.person, h1").first().waitFor();
            mia.pickMyselfIfAsked();

            // Then
            assertThat(field(mia, "seats")).hasValue("12");
            assertThat(state(mia)).hasText(SAVED);
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void whatWasHandedInIsNotFoundInTheNextRequest() {
        try (Visitor mia = CHROMIUM.visitor(STACK.stack(), "mia", true, looking)) {
            // Given
            mia.open("/requests/new");
            mia.pickMyself();
            mia.type("product", "Selfsaver Sent");

            // When
            mia.press("Save draft");

            // Then
            assertEquals("Selfsaver Sent", mia.heading());
            mia.open("/requests/new");
            assertThat(field(mia, "product")).hasValue("");
            assertThat(state(mia)).hasText("");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void whoeverIsSecondInTwoWindowsSeesBoth() {
        try (Visitor first = CHROMIUM.visitor(STACK.stack(), "mia", true, looking);
                Visitor second = CHROMIUM.visitor(STACK.stack(), "mia", true, looking)) {
            // Given
            first.open("/requests/new");
            first.pickMyself();
            first.type("product", "Selfsaver Twice");
            assertThat(first.page()).hasURL(EDITED);
            String draft = first.page().url().replaceFirst("^https?://[^/]+", "");
            second.open(draft);
            second.pickMyself();
            first.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/draft") && answer.ok(),
                            () -> first.type("purpose", "In the first window."));

            // When
            second.type("purpose", "In the second window.");

            // Then
            assertThat(state(second)).containsText("Not saved: it was changed in another window.");
            second.press("Save draft");
            assertThat(second.page().locator("main")).containsText("In the first window.");
            assertThat(field(second, "purpose")).hasValue("In the second window.");
            looking.at(second.page(), "request-in-two-windows");

            // When
            second.press("Save draft");

            // Then
            assertEquals("Selfsaver Twice", second.heading());
            second.open(draft);
            assertThat(field(second, "purpose")).hasValue("In the second window.");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    private static Locator field(Visitor who, String name) {
        return who.page().locator("[name='" + name + "']");
    }

    private static Locator state(Visitor who) {
        return who.page().locator("[data-draft-state]");
    }
}
