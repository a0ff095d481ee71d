package dev.countersign.approval.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class DraftPagesIT {
    @BeforeEach
    void nothingIsProposed() throws SQLException {
        Database.change("DELETE FROM policy_draft");
    }

    @Test
    void oneWritesADraftTriesItAndAnotherPublishesIt() {
        // Given
        int before = inForce();
        Browser paul = Browser.of("paul", "/policies/drafts/new");
        assertTrue(paul.html().contains("name: Buying software"), paul::html);

        // When
        paul.submit("/policies/drafts", Map.of("basedOn", Integer.toString(before), "yaml", text("Written on a page")));

        // Then
        assertTrue(paul.html().contains("The draft is saved"), paul::html);
        assertTrue(paul.html().contains("+name: Written on a page"), paul::html);
        assertFalse(paul.html().contains("Publish it"), paul::html);
        String draft = paul.path().replace("?done=policy-saved", "");
        assertEquals(200, paul.open(draft + "/simulation").status(), paul::html);
        assertTrue(Browser.of("petra", "/policies").html().contains("Written on a page"));

        Browser petra = Browser.of("petra", draft);
        petra.submit(draft + "/publish", Map.of("version", "0"));
        assertEquals("/policies/" + (before + 1) + "?done=policy-published", petra.path());
        assertTrue(petra.html().contains("published by Petra Lang"), petra::html);
        putBack();
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndTheTextStays() {
        // Given
        Browser paul = Browser.of("paul", "/policies/drafts/new");
        String wrong = text("Wrong").replace("annualCost <= 500", "annualCosts <= 500");

        // When
        paul.submit("/policies/drafts", Map.of("basedOn", Integer.toString(inForce()), "yaml", wrong));

        // Then
        assertEquals(422, paul.status());
        assertTrue(paul.html().contains("(lanes[0].when)"), paul::html);
        assertTrue(paul.html().contains("annualCosts &lt;= 500"), paul::html);
        assertEquals(List.of("0"), Database.read("SELECT count(*) FROM policy_draft"));
    }

    @Test
    void whoHadAnOlderStateOpenSavesNothingOverTheNewerAndKeepsTheText() {
        // Given
        String draft = drafted("First");
        Browser paul = Browser.of("paul", draft);
        paul.submit(draft, Map.of("version", "0", "basedOn", Integer.toString(inForce()), "yaml", text("Second")));

        // When
        paul.submit(draft, Map.of("version", "0", "basedOn", Integer.toString(inForce()), "yaml", text("Third")));

        // Then
        assertEquals(412, paul.status());
        assertTrue(paul.html().contains("name: Third"), paul::html);
        assertEquals(List.of("Second"), Database.read("SELECT name FROM policy_draft"));
    }

    @Test
    void nobodyPublishesWhatTheyWroteOrThrowsAwayWhatAnotherWrote() {
        // Given
        String draft = drafted("Mine alone");

        // When
        Browser paul = Browser.of("paul", draft).submit(draft + "/publish", Map.of("version", "0"));
        Browser petra = Browser.of("petra", draft).submit(draft + "/discard", Map.of("version", "0"));

        // Then
        assertEquals(403, paul.status());
        assertEquals(403, petra.status());
        assertEquals(List.of("Mine alone"), Database.read("SELECT name FROM policy_draft"));
        paul.submit(draft + "/discard", Map.of("version", "0"));
        assertEquals("/policies?done=policy-discarded", paul.path());
    }

    @Test
    void auditorsReadVersionsAndOthersDoNot() {
        assertTrue(Browser.of("amina", "/policies/1").html().contains("name: Buying software"));
        assertFalse(Browser.of("amina", "/policies").html().contains("Write a draft"));
        assertEquals(403, Browser.of("amina", "/policies/drafts/new").status());
        Browser mia = Browser.of("mia", "/policies");
        assertEquals(403, mia.status());
        assertFalse(mia.html().contains("href=\"/policies\""), mia::html);
    }

    private static String drafted(String name) {
        Browser paul = Browser.of("paul", "/policies/drafts/new");
        paul.submit("/policies/drafts", Map.of("basedOn", Integer.toString(inForce()), "yaml", text(name)));
        return paul.path().replace("?done=policy-saved", "");
    }

    private static void putBack() {
        Browser paul = Browser.of("paul", "/policies/drafts/new");
        paul.submit("/policies/drafts", Map.of("basedOn", Integer.toString(inForce()), "yaml", ShippedPolicy.text()));
        String draft = paul.path().replace("?done=policy-saved", "");
        Browser.of("petra", draft).submit(draft + "/publish", Map.of("version", "0"));
    }

    private static int inForce() {
        return Rest.as("paul").get("/api/policies?limit=1").path("items[0].version");
    }

    private static String text(String name) {
        return ShippedPolicy.text().replace("name: Buying software", "name: " + name);
    }
}
