package dev.countersign.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.countersign.stack.LocalStack;
import dev.countersign.stack.identity.DemoPerson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The Chromium that the operating system has installed, without a window, for the tests of one class. Nothing is
/// downloaded.
final class Chromium implements BeforeAllCallback, AfterAllCallback {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static final double LIMIT_MS = 20_000;

    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /// Where there is none, the test is skipped and says so; in CI it fails.
    @Override
    public void beforeAll(ExtensionContext context) {
        var program = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            String missing = "There is no Chromium at any of " + PLACES + ", so no page was looked at.";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setHeadless(true)
                        .setArgs(OPTIONS));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    /// A demo person with a browser of their own: no cookie is shared.
    Visitor visitor(LocalStack stack, String username, boolean javaScript, Looking looking) {
        return visitor(
                stack,
                username,
                looking,
                new Browser.NewContextOptions().setJavaScriptEnabled(javaScript).setViewportSize(1440, 900));
    }

    /// The same with a small telephone, which is touched.
    Visitor onPhone(LocalStack stack, String username, Looking looking) {
        return visitor(
                stack,
                username,
                looking,
                new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setDeviceScaleFactor(2)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    private Visitor visitor(LocalStack stack, String username, Looking looking, Browser.NewContextOptions options) {
        BrowserContext context = Objects.requireNonNull(browser, "launched before the first test of the class")
                .newContext(options);
        context.setDefaultTimeout(LIMIT_MS);
        return new Visitor(
                context, stack.url(), stack.issuer(), DemoPerson.named(username).name(), looking);
    }
}
