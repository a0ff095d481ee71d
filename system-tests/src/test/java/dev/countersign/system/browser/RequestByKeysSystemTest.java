package dev.countersign.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.system.Patience;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Task;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A requester without a mouse: from signing in to the answer, with nothing but Tab, Enter, Space and arrows.
class RequestByKeysSystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String PRODUCT = "Emberview Keys";

    private final Looking looking = Looking.keepingPictures();

    @Test
    void aRequestIsAskedForAnsweredAndFollowedWithoutAMouse() {
        try (Visitor mia = CHROMIUM.visitor(STACK.stack(), "mia", true, looking)) {
            Page page = mia.page();
            Keys keys = new Keys(page);
            signIn(mia, keys);
            UUID request = ask(mia, keys);
            Task review = question(request);
            answer(mia, keys);
            follow(mia, keys, review);
            seeTheAnswer(mia, keys, request);
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    private static void signIn(Visitor mia, Keys keys) {
        mia.open("/requests");
        keys.use(mia.page().locator("button.person", new Page.LocatorOptions().setHasText("Mia Brandt")));
        mia.page().waitForURL("**/requests");

        // The first stop leads past the bar.
        keys.press("Tab");
        assertThat(mia.page().locator(".skip")).isFocused();
        assertThat(mia.page().locator(".skip")).isInViewport();
        keys.press("Enter");
        assertThat(mia.page().locator("#main")).isFocused();
        keys.press("Tab");
        assertThat(link(mia, "New request")).isFocused();
        keys.press("Enter");
        mia.page().waitForURL("**/requests/new");
    }

    private UUID ask(Visitor mia, Keys keys) {
        Page page = mia.page();
        keys.fill("product", PRODUCT);
        keys.fill("vendor", "Emberview ApS");
        keys.fill("seats", "5");
        keys.choose("customerData", "false");
        keys.choose("websiteTags", "true");
        keys.fill("site.domains", "www.example.com");
        keys.fill("site.tags", "emberview-replay.js");
        keys.fill("annualCost.amount", "2988.00");
        keys.fill("costCentre", "CC-2210");
        keys.use(button(mia, "Submit request"));

        // What is wrong is said first, and leads to where it is mended.
        Locator summary = page.locator(".summary");
        assertThat(summary).isFocused();
        keys.press("Tab");
        assertThat(summary.getByRole(AriaRole.LINK)).isFocused();
        keys.press("Enter");
        assertThat(keys.named("purpose")).isFocused();
        assertThat(keys.named("purpose")).isInViewport();
        keys.type("See where visitors of the order form give up; all fields masked.");

        // The panel beside the form is a stop of its own, so that it scrolls by keys.
        mia.awaitInPanel("IT security review");
        mia.awaitInPanel("Expect an answer by");
        keys.tabTo(page.locator(".preview"));
        looking.at(page, "new-request-by-keys");
        keys.press("Shift+Tab", "Shift+Tab", "Shift+Tab");
        assertThat(button(mia, "Submit request")).isFocused();
        keys.press("Enter");

        page.waitForURL("**/requests/*?done=submitted");
        assertEquals(PRODUCT, mia.heading());
        assertTrue(mia.reads("Your request is on its way."), mia::text);
        String path = URI.create(page.url()).getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /// While Mia's page is open and she stands on a link of it.
    private static Task question(UUID request) {
        Task queued = Patience.until(
                "a task of " + request, LIMIT, () -> STACK.as("sam").queued(request));
        Task claimed = STACK.as("sam").claim(queued.id());
        return STACK.as("sam").ask(claimed, AskedOf.REQUESTER, "How long are recordings kept?");
    }

    private void answer(Visitor mia, Keys keys) {
        Page page = mia.page();
        assertThat(page.getByText("How long are recordings kept?").first()).isVisible();
        keys.fill("answer", "Thirty days.");
        looking.at(page, "request-asked-by-keys");
        keys.press("Tab");
        assertThat(button(mia, "Answer")).isFocused();
        keys.press("Enter");
        page.waitForURL("**/requests/*?done=answered");
        assertEquals(PRODUCT, mia.heading());
    }

    /// The page changes by itself, and she stays where she is on it.
    private static void follow(Visitor mia, Keys keys, Task review) {
        Locator change = link(mia, "Change");
        keys.tabTo(change);
        Task answered = Patience.until(
                "the answer",
                LIMIT,
                () -> Optional.of(STACK.as("sam").task(review.id())).filter(task -> task.version() > review.version()));
        STACK.as("sam").complete(answered, Outcome.of(TaskOutcome.CLEARED, "Nothing speaks against it."));
        assertThat(mia.page().locator("ol.steps")).containsText(Pattern.compile("Cleared"));
        assertThat(change).isFocused();
    }

    private void seeTheAnswer(Visitor mia, Keys keys, UUID request) {
        Task approval = Patience.until(
                "the approval of " + request, LIMIT, () -> STACK.as("ivan").queued(request));
        STACK.as("ivan")
                .complete(
                        STACK.as("ivan").claim(approval.id()), Outcome.of(TaskOutcome.APPROVED, "Within the budget."));
        Page page = mia.page();
        assertThat(page.locator(".notice-good", new Page.LocatorOptions().setHasText("Within the budget.")))
                .isVisible();
        looking.at(page, "request-approved-by-keys");

        // The inbox leads back to it.
        Patience.until(
                "the answer in the inbox",
                LIMIT,
                () -> STACK.as("mia").notices(request).stream()
                        .filter(notice -> notice.kind().equals("DECIDED"))
                        .findFirst());
        keys.use(page.locator(".bar-links a[href='/inbox']"));
        page.waitForURL("**/inbox");
        Locator notice = page.locator("article", new Page.LocatorOptions().setHasText(PRODUCT))
                .first();
        keys.use(notice.getByRole(AriaRole.BUTTON).first());
        page.waitForURL("**/requests/" + request + "*");
        assertTrue(mia.reads("Within the budget."));
    }

    private static Locator link(Visitor who, String name) {
        return who.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Visitor who, String name) {
        return who.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
