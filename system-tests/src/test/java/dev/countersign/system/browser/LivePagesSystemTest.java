package dev.countersign.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.countersign.contracts.RequestContent;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Task;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is open on a screen follows what happens, at whichever replica it happens. Nobody loads a page
/// again here.
class LivePagesSystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.toBreak();

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Looking looking = Looking.keepingPictures();

    @Test
    void theQueueShowsWhatComesInAndWhatOthersTakeAlsoAfterItsServiceWasAway() {
        try (Visitor sam = visitor("sam")) {
            // Given
            sam.open("/queue");
            sam.pickMyself();

            // When
            Request first = STACK.as("mia").submit(named("Live in the queue"));

            // Then
            awaitThere(sam.row("Live in the queue"));
            Task task = queued(first);
            STACK.as("sofia").claim(task.id());
            awaitThere(sam.page().locator("tbody tr:has-text('Live in the queue'):has-text('Sofia')"));

            approvals().forEach(ServiceProcess::kill);
            Awaitility.await("both are gone")
                    .atMost(LIMIT)
                    .until(() -> approvals().stream().noneMatch(ServiceProcess::isAlive));
            approvals().parallelStream().forEach(ServiceProcess::start);
            STACK.as("mia").submit(named("Live after a restart"));
            awaitThere(sam.row("Live after a restart"));
        }
    }

    @Test
    void aRequestShowsHowFarItIsAndNeverTakesAwayWhatSomebodyWrites() {
        try (Visitor mia = visitor("mia")) {
            // Given
            Request request = STACK.as("mia").submit(named("Live on its page"));
            mia.open("/requests/" + request.id());
            mia.pickMyself();
            Task task = queued(request);

            // When
            STACK.as("sam").claim(task.id());

            // Then
            awaitThere(mia.page().locator("ol.steps", new Page.LocatorOptions().setHasText("Sam Rivera")));
            mia.type("text", "Is there anything that I can");
            STACK.as("sam").release(STACK.as("sam").task(task.id()));
            awaitThere(mia.page().locator("#changed-meanwhile"));
            assertEquals(
                    "Is there anything that I can",
                    mia.page().locator("[name='text']").inputValue());
            looking.at(mia.page(), "request-changed-meanwhile");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void whatComesInIsInAnInboxThatIsOpenAndTheFocusAndWhatIsSelectedStayWhereTheyAre() {
        try (Visitor mia = visitor("mia")) {
            // Given
            STACK.as("mia").submit(named("Live in the inbox first"));
            mia.open("/inbox");
            mia.pickMyself();
            awaitThere(notice(mia, "Live in the inbox first"));
            Locator focused = notice(mia, "Live in the inbox first")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Mark as read"));
            focused.focus();
            String before = String.valueOf(mia.page().evaluate("() => document.activeElement.id"));

            // When
            STACK.as("mia").submit(named("Live in the inbox second"));

            // Then
            awaitThere(notice(mia, "Live in the inbox second"));
            assertEquals(before, mia.page().evaluate("() => document.activeElement.id"));
            looking.at(mia.page(), "inbox-live");

            mia.page().evaluate("() => getSelection().selectAllChildren(document.querySelector('main h1'))");
            mia.page()
                    .evaluate("() => document.addEventListener('htmx:beforeRequest',"
                            + " event => { document.body.dataset.held = event.defaultPrevented; })");
            STACK.as("mia").submit(named("Live in the inbox third"));
            awaitThere(mia.page().locator("body[data-held='true']"));
            assertEquals("Inbox", mia.page().evaluate("() => getSelection().toString()"));
            mia.page().evaluate("() => getSelection().removeAllRanges()");
            awaitThere(notice(mia, "Live in the inbox third"));
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    /// Although browsers keep it for some seconds.
    @Test
    void theNumberInTheBarIsAnotherOneAsSoonAsANoticeIsRead() {
        try (Visitor tom = visitor("tom")) {
            // Given
            STACK.as("tom").submit(named("Read at once"));
            tom.open("/inbox");
            tom.pickMyself();
            awaitThere(notice(tom, "Read at once"));
            tom.page().reload();
            awaitThere(unread(tom));
            int before = number(tom);
            tom.follow("Requests");
            awaitThere(unread(tom));
            assertEquals(before, number(tom));
            tom.page().locator("a[data-count]").click();

            // When
            notice(tom, "Read at once").getByRole(AriaRole.BUTTON).first().click();

            // Then
            tom.page().waitForURL("**/requests/*");
            Awaitility.await("the number without it").atMost(LIMIT).until(() -> number(tom) == before - 1);
        }
    }

    private static Locator unread(Visitor who) {
        return who.page().locator("a[data-count] .badge");
    }

    private static int number(Visitor who) {
        return unread(who).allTextContents().stream()
                .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .sum();
    }

    private static Locator notice(Visitor who, String product) {
        return who.page().locator("article", new Page.LocatorOptions().setHasText(product));
    }

    private static void awaitThere(Locator place) {
        place.first().waitFor(new Locator.WaitForOptions().setTimeout((double) LIMIT.toMillis()));
    }

    private static RequestContent named(String product) {
        return Products.named(product, Products.number(2));
    }

    private static Task queued(Request request) {
        return Patience.until(
                "a task of " + request.id(), LIMIT, () -> STACK.as("sam").queued(request.id()));
    }

    private static List<ServiceProcess> approvals() {
        return STACK.stack().replicas("approval-service");
    }

    private Visitor visitor(String username) {
        return CHROMIUM.visitor(STACK.stack(), username, true, looking);
    }
}
