package dev.countersign.system.browser;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// A page as somebody has it who uses no mouse.
record Keys(Page page) {
    /// More stops than any page has.
    private static final int PATIENCE = 400;

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /// As often as it takes.
    void tabTo(Locator goal) {
        for (int i = 0; i < PATIENCE; i++) {
            if (hasFocus(goal)) {
                return;
            }
            press("Tab");
        }
        fail("Tab does not lead to " + goal);
    }

    /// To a link or a button, which is then used.
    void use(Locator goal) {
        tabTo(goal);
        press("Enter");
    }

    /// Into a field, and writes there.
    void fill(String field, String text) {
        tabTo(named(field));
        type(text);
    }

    /// To a group of choices, of which the keys of arrows choose one.
    void choose(String field, String value) {
        // The group has one stop: the choice that is made or, as long as there is none, the first.
        Locator made = page.locator("input[name='" + field + "']:checked");
        tabTo(made.count() > 0 ? made : named(field).first());
        Locator goal = page.locator("input[name='" + field + "'][value='" + value + "']");
        press("Space");
        for (int i = 0; i < PATIENCE && !goal.isChecked(); i++) {
            press("ArrowDown");
        }
    }

    Locator named(String field) {
        return page.locator("[name='" + field + "']");
    }

    String focused() {
        return String.valueOf(page.evaluate("() => document.activeElement.id"));
    }

    private static boolean hasFocus(Locator goal) {
        return Boolean.TRUE.equals(goal.evaluate("element => element === document.activeElement"));
    }
}
