package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.Person;
import dev.countersign.request.language.Bundles;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypedContentTest {
    private static final WrongMessages WORDS = Bundles.english(WrongMessages.class);

    @Test
    void aStoredDraftIsShownAndReadBackUnchanged() {
        // Given
        PageForm shown = shown(Contents.EVERYTHING);

        // When
        TypedContent read = TypedContent.read(sent(shown), WORDS);

        // Then
        assertEquals(List.of(), read.form().problems());
        ContentForm stripped = read.content();
        assertEquals("Heatmaps", stripped.capability());
        assertEquals(Contents.EVERYTHING.toContent(), stripped.toContent());
    }

    @Test
    void partsOfWhichNothingWasTypedAreLeftOut() {
        // When
        ContentForm content =
                TypedContent.read(sent(TypedContent.blank("key")), WORDS).content();

        // Then
        assertNull(content.data());
        assertNull(content.site());
        assertNull(content.oneOffCost());
        assertNull(content.businessOwner());
        assertEquals(List.of(), content.funding());
        assertEquals(List.of(), content.integrations());
    }

    @Test
    void linesAreReadAsTheyWereMeant() {
        // Given
        MultivaluedMap<String, String> sent = sent(TypedContent.blank("key"));
        sent.putSingle("funding", "CC-1042 60\r\n\r\n  CC-2210   40 %\r\n");
        sent.putSingle("site.domains", "www.example.com\r\nshop.example.com ");
        sent.put("data.classes", List.of("PURCHASES", "CHILDREN"));

        // When
        ContentForm content = TypedContent.read(sent, WORDS).content();

        // Then
        assertEquals(List.of(new ShareForm("CC-1042", 60), new ShareForm("CC-2210", 40)), content.funding());
        assertEquals(new SiteForm(List.of("www.example.com", "shop.example.com"), List.of()), content.site());
        assertEquals(new DataForm(List.of(DataClass.PURCHASES, DataClass.CHILDREN), null, null, null), content.data());
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndKept() {
        // Given
        MultivaluedMap<String, String> sent = sent(TypedContent.blank("key"));
        sent.putSingle("funding", "CC-1042 60\nCC-2210 the rest");

        // When
        TypedContent typed = TypedContent.read(sent, WORDS);

        // Then
        assertEquals(
                "Line 2: Enter a cost centre and its percent, such as CC-1042 60.",
                typed.form().problem("funding"));
        assertEquals("CC-1042 60\nCC-2210 the rest", typed.form().value("funding"));
        assertEquals(List.of(), typed.content().funding());
    }

    @Test
    void whatIsNotOnOfferIsNotTaken() {
        // Given
        MultivaluedMap<String, String> sent = sent(TypedContent.blank("key"));
        sent.putSingle("aiUse", "SENTIENT");

        // When
        TypedContent typed = TypedContent.read(sent, WORDS);

        // Then
        assertEquals("Choose from what is offered.", typed.form().problem("aiUse"));
    }

    @Test
    void aProblemOfALineStandsBesideItsFieldWithItsNumber() {
        // Given
        TypedContent typed = TypedContent.read(sent(TypedContent.blank("key")), WORDS);

        // When
        PageForm form = typed.withProblems(List.of(
                new FieldError("/funding/1/percent", "A share is at most 100 percent."),
                new FieldError("/site/domains/2", "No website."),
                new FieldError("/data", "Say which data it will handle."),
                new FieldError("/beneficiary/email", "One e-mail address.")));

        // Then
        assertEquals("Line 2: A share is at most 100 percent.", form.problem("funding"));
        assertEquals("Line 3: No website.", form.problem("site.domains"));
        assertEquals("Say which data it will handle.", form.problem("data.classes"));
        assertEquals("One e-mail address.", form.problem("beneficiary.email"));
    }

    private static PageForm shown(ContentForm content) {
        Person mia = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");
        PurchaseRequest request =
                new PurchaseRequest(UUID.randomUUID(), 1001, content, mia, Instant.parse("2026-11-23T09:00:00Z"));
        return TypedContent.of(RequestView.of(request, List.of()));
    }

    /// What a browser sends of a form that is shown.
    private static MultivaluedMap<String, String> sent(PageForm shown) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (String field : List.of(
                "product",
                "capability",
                "vendor",
                "vendorWebsite",
                "purpose",
                "customerData",
                "data.classes",
                "data.residency",
                "data.customerListUpload",
                "data.processor",
                "websiteTags",
                "site.domains",
                "site.tags",
                "annualCost.amount",
                "annualCost.currency",
                "oneOffCost.amount",
                "oneOffCost.currency",
                "termMonths",
                "costCentre",
                "funding",
                "seats",
                "integrations",
                "aiUse",
                "neededBy",
                "businessOwner.name",
                "businessOwner.email",
                "technicalOwner.name",
                "technicalOwner.email",
                "beneficiary.name",
                "beneficiary.email")) {
            sent.put(field, new ArrayList<>(shown.values(field)));
        }
        return sent;
    }
}
