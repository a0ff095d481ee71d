package dev.countersign.system.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.stack.FreePorts;
import dev.countersign.stack.gateway.Gateway;
import dev.countersign.stack.gateway.Routes;
import dev.countersign.system.StackUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Walks from page to page, each in its states, in English and in German, and looks at every one.
class EveryPageSystemTest {
    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String NOBODY = "nobody";

    private final Looking looking = Looking.keepingPictures();

    @Test
    void everyPageIsFitToBeSeenInEveryState() {
        try (PageScene scene = new PageScene(STACK.countersign())) {
            List<PageState> all = PageState.all();
            for (String who : all.stream().map(PageState::who).distinct().toList()) {
                try (Visitor visitor =
                        CHROMIUM.visitor(STACK.stack(), who.equals(NOBODY) ? "mia" : who, true, looking)) {
                    List<PageState> theirs = all.stream()
                            .filter(state -> state.who().equals(who))
                            .toList();
                    theirs.forEach(state -> english(visitor, state, scene));
                    visitor.speak("de");
                    theirs.forEach(state -> german(visitor, state, scene));
                }
            }
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    /// What the gateway says by itself, in place of a service that does not answer.
    @Test
    void alsoTheGatewaySpeaksInPages() {
        try (Gateway gateway = Gateway.start(0, Map.of(Routes.REQUEST_SERVICE, List.of(FreePorts.any())));
                Visitor anybody = CHROMIUM.visitor(STACK.stack(), "mia", true, looking)) {
            String address = "http://localhost:" + gateway.port();

            // When
            anybody.page().navigate(address + "/requests");

            // Then
            assertEquals("This part of Countersign is away", anybody.heading());
            looking.at(anybody.page(), "gateway-away");
            anybody.page().navigate(address + "/nowhere");
            assertEquals("There is nothing at this address", anybody.heading());
            looking.at(anybody.page(), "gateway-nothing-there");
        }
        assertEquals(List.of(), looking.wrong(), () -> String.join(System.lineSeparator(), looking.wrong()));
    }

    private void english(Visitor visitor, PageState state, PageScene scene) {
        arrive(visitor, state, scene);
        mustBeCalled(state.heading(), visitor, state);
        looking.at(visitor.page(), state.name());
    }

    private void german(Visitor visitor, PageState state, PageScene scene) {
        arrive(visitor, state, scene);
        mustBeCalled(state.german(), visitor, state);
        looking.inBrief(visitor.page(), state.name() + "-de");
    }

    private static void arrive(Visitor visitor, PageState state, PageScene scene) {
        String address = scene.address(state.address());
        visitor.open(address);
        visitor.pickMyselfIfAsked();
        if (state.stale()) {
            visitor.page().evaluate("() => document.getElementsByName('version').forEach(field => field.value = 999)");
        }
        if (state.signedOut()) {
            visitor.loseTheSession();
        }
        if (!state.step().isEmpty()) {
            visitor.page().locator(state.button()).first().click();
        }
        visitor.page().waitForLoadState();
    }

    private void mustBeCalled(String heading, Visitor visitor, PageState state) {
        String called = visitor.heading();
        if (!called.contains(heading)) {
            looking.note(state.name() + ": is called \"" + called + "\" and not \"" + heading + "\"");
        }
    }
}
