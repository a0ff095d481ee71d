package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.DataUse;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.Residency;
import dev.countersign.contracts.SiteUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentFormTest {

    @Test
    void anOldDraftIsReadAndHasNoneOfWhatCameLater() {
        // When
        ContentForm old = Contents.read(Contents.OLD);

        // Then
        assertEquals("Heatmap One", old.product());
        assertEquals(List.of(), old.funding());
        assertEquals(List.of(), old.integrations());
        assertNull(old.data());
        assertNull(old.beneficiary());
    }

    @Test
    void whatNobodySaidIsNotWrittenSoThatAnOldDraftAndARepeatedCallStayTheSame() {
        assertEquals(Contents.OLD, new Json.OfContent().convertToDatabaseColumn(Contents.read(Contents.OLD)));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        // When
        String stored = new Json.OfContent().convertToDatabaseColumn(Contents.EVERYTHING);

        // Then
        assertEquals(Contents.EVERYTHING, new Json.OfContent().convertToEntityAttribute(stored));
    }

    @Test
    void everythingThatWasSaidGoesOnItsWay() {
        // When
        RequestContent content = Contents.EVERYTHING.toContent();

        // Then
        assertEquals("Heatmaps", content.capability());
        assertEquals(Money.of("300", "EUR"), content.oneOffCost());
        assertEquals(24, content.termMonths());
        assertEquals(List.of(new FundingShare("CC-2210", 40), new FundingShare("CC-1042", 60)), content.funding());
        assertEquals(
                new DataUse(List.of(DataClass.BEHAVIOUR, DataClass.IDENTIFIERS), Residency.EU, false, true),
                content.data());
        assertEquals(new SiteUse(List.of("www.example.com"), List.of("heatmap.js", "gl_visitor")), content.site());
        assertEquals(List.of("Online shop"), content.integrations());
        assertEquals(new Contact("Tom Okafor", "tom@example.com"), content.beneficiary());
    }

    @Test
    void whatIsTheSameButForCapitalsAndSpacesGoesOnItsWayOnce() {
        // Given
        ContentForm content = Contents.with("""
                "websiteTags": true, "integrations": ["Online shop", " Online shop"], "capability": " ",
                "site": {"domains": ["www.example.com", "WWW.Example.com"], "tags": ["a.js", "a.js "]}""");

        // When
        RequestContent sent = content.toContent();

        // Then
        assertEquals(new SiteUse(List.of("www.example.com"), List.of("a.js")), sent.site());
        assertEquals(List.of("Online shop"), sent.integrations());
        assertNull(sent.capability());
    }
}
