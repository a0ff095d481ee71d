package dev.countersign.system.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.countersign.system.StackUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Looks at pages as different people have them before them, keeps a picture of each, and collects what is wrong.
final class Looking {
    /// What WCAG 2.2 AA asks for (2.5.8) and axe-core does not look at by itself.
    private static final AxeRunOptions ALSO = targetsLargeEnough();

    private static final int SMALL = 360;
    private static final int LARGE = 1440;
    private static final int HEIGHT = 900;

    private final List<String> wrong = new ArrayList<>();
    private final Path pictures;

    private Looking(Path pictures) {
        this.pictures = pictures;
    }

    /// In `system-tests/target/screenshots`.
    static Looking keepingPictures() {
        return new Looking(StackUnderTest.project().resolve(Path.of("system-tests", "target", "screenshots")));
    }

    List<String> wrong() {
        return wrong;
    }

    void note(String what) {
        wrong.add(what);
    }

    /// In both sizes and both colour schemes.
    void at(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {SMALL, LARGE}) {
                String picture = picture(page, name, width, scheme);
                // Once in each size and in each scheme; all four would take twice as long and find the same.
                if ((width == SMALL) == (scheme == ColorScheme.LIGHT)) {
                    violations(page, picture);
                }
            }
        }
    }

    /// Once small and light and once large and dark: for a page that is looked at in full in another language.
    /// What axe-core judges, it has judged there.
    void inBrief(Page page, String name) {
        picture(page, name, SMALL, ColorScheme.LIGHT);
        picture(page, name, LARGE, ColorScheme.DARK);
    }

    /// As it is on the screen of a telephone.
    void onPhone(Page page, String name) {
        noSidewaysScrolling(page, name + " on a telephone");
    }

    /// For browsers without JavaScript, where axe-core cannot run either.
    void inShort(Page page, String name) {
        page.setViewportSize(SMALL, HEIGHT);
        noSidewaysScrolling(page, name);
        page.setViewportSize(LARGE, HEIGHT);
    }

    /// @return what it is called
    private String picture(Page page, String name, int width, ColorScheme scheme) {
        // Without motion: colours that are half-way from one scheme to the other would be judged.
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, HEIGHT);
        String picture = "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(picture + ".png")));
        noSidewaysScrolling(page, picture);
        return picture;
    }

    private void noSidewaysScrolling(Page page, String picture) {
        Object tooWide =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) tooWide).intValue() > 0) {
            wrong.add(picture + ": scrolls sideways by " + tooWide + " px");
        }
    }

    private void violations(Page page, String picture) {
        for (Rule rule : new AxeBuilder(page).options(ALSO).analyze().getViolations()) {
            wrong.add(picture + ": axe-core finds " + rule.getId() + " (" + rule.getHelp() + ") at "
                    + rule.getNodes().stream()
                            .map(node -> String.valueOf(node.getTarget()))
                            .toList());
        }
    }

    private static AxeRunOptions targetsLargeEnough() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("target-size", on));
        return options;
    }
}
