package dev.countersign.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.countersign.system.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One person with a browser of their own. What the browser complains about counts as wrong.
final class Visitor implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /// The browser reports an answer of this kind although the page that comes with it is meant to be read,
    /// and a stream of changes that is cut off, for which it comes back by itself.
    private static final Pattern MEANT =
            Pattern.compile("status of (401|403|404|409|412|422|503)|^\\[object Event\\]$|ERR_INCOMPLETE_CHUNKED");

    private static final Pattern SESSION = Pattern.compile("^q_session.*");

    private final BrowserContext browser;
    private final Page page;
    private final String gateway;
    private final String issuer;
    private final String name;
    private int signIns;

    Visitor(BrowserContext browser, String gateway, String issuer, String name, Looking looking) {
        this.browser = browser;
        this.page = browser.newPage();
        this.gateway = gateway;
        this.issuer = issuer;
        this.name = name;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !MEANT.matcher(message.text()).find()) {
                looking.note(name + " at " + page.url() + ": the browser says " + message.text());
            }
        });
        page.onPageError(error -> looking.note(name + " at " + page.url() + ": " + error));
        page.onRequest(request -> {
            boolean asks = request.isNavigationRequest() && request.method().equals("GET");
            if (asks && request.url().startsWith(issuer + "/authorize")) {
                signIns++;
            }
        });
    }

    Page page() {
        return page;
    }

    /// How often the browser was sent to the identity provider, to be asked who this is.
    int signIns() {
        return signIns;
    }

    void open(String path) {
        page.navigate(gateway + path);
    }

    /// On the provider's page.
    void pickMyself() {
        page.locator("button.person", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    /// Wherever a page is opened whose session may have ended.
    void pickMyselfIfAsked() {
        if (page.url().startsWith(issuer)) {
            pickMyself();
        }
    }

    /// The session ends, and no page knows of it.
    void loseTheSession() {
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
    }

    /// From the next page on.
    ///
    /// @param language a tag (BCP 47)
    void speak(String language) {
        browser.addCookies(List.of(new Cookie("lang", language).setUrl(gateway)));
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    void type(String field, String text) {
        page.locator("[name='" + field + "']").fill(text);
    }

    void choose(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']").check();
    }

    /// Chooses, of every question on the page, the first answer of which nothing is said that is wrong.
    void answerThatNothingIsWrong() {
        for (Locator question : page.locator("fieldset[id^='field-answer.']").all()) {
            question.locator("label.choice")
                    .filter(new Locator.FilterOptions().setHasNot(page.locator(".hint")))
                    .first()
                    .locator("input")
                    .check();
        }
    }

    boolean sees(String field) {
        return page.locator("[name='" + field + "']").first().isVisible();
    }

    String heading() {
        return page.locator("h1").textContent().strip();
    }

    boolean reads(String text) {
        return text().contains(text);
    }

    String text() {
        return page.locator("main").innerText();
    }

    /// Waits until the panel beside the form says this.
    void awaitInPanel(String text) {
        page.locator(".preview", new Page.LocatorOptions().setHasText(text)).waitFor();
    }

    /// What stands in the tab that a button opens.
    String readInNewTab(String button) {
        try (Page tab = page.waitForPopup(() -> press(button))) {
            tab.waitForLoadState();
            return tab.locator("main").innerText();
        }
    }

    /// Opens a page again and again until it says this; whoever has no JavaScript does the same by hand.
    void openUntilItReads(String path, String text) {
        Patience.until(name + " reads \"" + text + "\" at " + path, LIMIT, () -> {
            open(path);
            return Optional.of(reads(text)).filter(there -> there);
        });
    }

    /// The row of a list that tells of this.
    Locator row(String text) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(text));
    }

    @Override
    public void close() {
        browser.close();
    }
}
