package dev.countersign.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A reviewer on a Monday with a long queue and no mouse.
class QueueByKeysSystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MONDAY = 60;

    private final Looking looking = Looking.keepingPictures();
    private final List<Request> asked = new ArrayList<>();

    /// The queue of the other tests' reviewers is short again.
    @AfterEach
    void takeBack() {
        for (Request request : asked) {
            Request now = STACK.as("mia").request(request.id());
            if (now.status().equals("SUBMITTED") || now.status().equals("IN_REVIEW")) {
                STACK.as("mia").withdraw(now, "It was only tried.");
            }
        }
    }

    @Test
    void aReviewIsFoundTakenAndDecidedWithoutAMouse() {
        try (Visitor sam = visitor("sam", true)) {
            // Given
            monday("Monday");
            sam.open("/queue");
            sam.pickMyself();
            Page page = sam.page();
            Keys keys = new Keys(page);
            Locator rows = page.locator("[data-row]");
            assertThat(rows).hasCount(25);
            looking.at(page, "queue-monday");

            // When: the help opens, closes and gives the focus back.
            keys.press("j", "?");
            assertThat(page.locator("#keys")).isVisible();
            looking.at(page, "queue-keys");
            keys.press("Escape");
            assertThat(page.locator("#keys")).isHidden();
            assertThat(rows.nth(0).locator("[data-open]")).isFocused();

            // When: a part of the queue, and letters that are only letters in a field.
            keys.tabTo(page.locator("#text"));
            keys.type("ojckx");
            assertThat(page.locator("#text")).hasValue("ojckx");
            page.locator("#text").clear();
            keys.type("monday 1");
            keys.press("Enter");
            page.waitForURL("**/queue?*text=monday*");
            looking.at(page, "queue-sifted");
            int left = rows.count();
            assertTrue(left > 3 && left < 25, "of sixty, eleven are called so: " + left);

            // When: two are ticked and taken.
            keys.press("j", "x", "j", "j", "k", "x", "c");

            // Then
            assertThat(page.locator("#taken")).hasText("All 2 are yours now");
            assertThat(page.locator("#taken")).isFocused();
            looking.at(page, "queue-taken");

            // When: the first of them is opened and answered.
            keys.press("j", "o");
            page.waitForURL("**/reviews/*");
            String title = sam.heading();
            for (Locator question :
                    page.locator("fieldset[id^='field-answer.']").all()) {
                chooseHarmless(keys, question);
            }
            keys.tabTo(page.locator("[name='outcome']").first());
            keys.press("Space");
            keys.tabTo(page.locator("[name='reason']"));
            keys.type("Nothing speaks against it.");
            keys.tabTo(page.getByText("Send your answer"));
            keys.press("Enter");

            // Then
            page.waitForURL("**/queue?done=cleared");
            assertTrue(sam.reads("Your review is recorded: cleared."));
            assertEquals(
                    0, page.locator("[data-row]:has-text(\"" + title + "\")").count());
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void whatChangesByItselfTakesAwayNeitherFocusNorTicks() {
        try (Visitor sam = visitor("sam", true)) {
            // Given
            List<Task> tasks =
                    List.of(queued(ask("Steady one")), queued(ask("Steady two")), queued(ask("Steady three")));
            sam.open("/queue?text=Steady");
            sam.pickMyself();
            Page page = sam.page();
            Keys keys = new Keys(page);
            assertThat(page.locator("[data-row]")).hasCount(3);
            assertThat(page.locator("#show-keys")).isVisible();
            keys.press("j", "j", "x");
            String focused = keys.focused();
            String ticked = page.locator("[data-tick]:checked").getAttribute("value");
            String other = tasks.stream()
                    .map(task -> task.id().toString())
                    .filter(id -> !focused.contains(id))
                    .findFirst()
                    .orElseThrow();

            // When
            STACK.as("sofia").claim(UUID.fromString(other));

            // Then
            assertThat(page.locator("#row-" + other)).containsText("Sofia Lindqvist");
            assertEquals(focused, keys.focused());
            assertThat(page.locator("[data-tick]:checked")).hasCount(1);
            assertThat(page.locator("[data-tick]:checked")).hasValue(ticked);

            // When: the row that has the focus goes away.
            asked.stream()
                    .filter(request -> STACK.as("sam").queued(request.id()).stream()
                            .anyMatch(task -> task.id().toString().equals(ticked)))
                    .findFirst()
                    .ifPresent(request ->
                            STACK.as("mia").withdraw(STACK.as("mia").request(request.id()), "Not needed any more."));

            // Then
            assertThat(page.locator("[data-row]")).hasCount(2);
            page.waitForFunction("() => document.activeElement.id.startsWith('task-')");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    @Test
    void withoutAScriptTheSameIsDoneWithLinksAndButtons() {
        try (Visitor sam = visitor("sam", false)) {
            // Given
            List.of(queued(ask("Unscripted one")), queued(ask("Unscripted two")));
            sam.open("/queue");
            sam.pickMyself();

            // When
            sam.type("text", "unscripted");
            sam.press("Show");
            assertEquals(2, sam.page().locator("[data-row]").count());
            sam.page().locator("[data-tick]").all().forEach(Locator::check);
            sam.press("Take the ticked ones");

            // Then
            assertTrue(
                    sam.reads("All 2 are yours now"), sam.page().locator("main").innerText());
            assertTrue(sam.page().url().contains("text=unscripted"), sam.page().url());
            looking.inShort(sam.page(), "queue-taken-plain");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    private static void chooseHarmless(Keys keys, Locator question) {
        keys.tabTo(question.locator("input").first());
        keys.press("Space");
        int answers = question.locator("input").count();
        for (int i = 1;
                i < answers && question.locator("label:has(:checked) .hint").count() > 0;
                i++) {
            keys.press("ArrowDown");
        }
    }

    private void monday(String name) {
        for (int i = 0; i < MONDAY; i++) {
            ask(name + " " + i);
        }
        Patience.until(
                "a queue as on a Monday",
                LIMIT,
                () -> Optional.of(STACK.as("sam").queue().size()).filter(size -> size >= MONDAY));
    }

    private Request ask(String product) {
        Request request = STACK.as("mia").submit(Products.named(product, Products.number(asked.size())));
        asked.add(request);
        return request;
    }

    private static Task queued(Request request) {
        return Patience.until(
                "a task of " + request.id(), LIMIT, () -> STACK.as("sam").queued(request.id()));
    }

    private Visitor visitor(String username, boolean javaScript) {
        return CHROMIUM.visitor(STACK.stack(), username, javaScript, looking);
    }
}
