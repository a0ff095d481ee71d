package dev.countersign.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestContentTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final FundingShare LEAD = new FundingShare("CC-1042", 60);
    private static final FundingShare OTHER = new FundingShare("CC-2210", 40);
    private static final DataUse DATA = new DataUse(List.of(DataClass.CONTACT_DETAILS), Residency.EU, false, null);
    private static final SiteUse SITE = new SiteUse(List.of("www.example.com"), List.of("heatmap.js"));

    @Test
    void whatAnOldRequestDoesNotHaveIsAbsentAndNoListIsNull() throws JsonProcessingException {
        // When
        RequestContent old = JSON.readValue("""
                {"product": "Heatmap One", "vendor": "Glowline", "purpose": "See more.", "seats": 12,
                 "annualCost": {"amount": "1200.00", "currency": "EUR"}, "customerData": true, "websiteTags": true,
                 "costCentre": "CC-1042"}""", RequestContent.class);

        // Then
        assertEquals(List.of(), old.funding());
        assertEquals(List.of(), old.integrations());
        assertNull(old.data());
        assertNull(old.site());
    }

    @Test
    void anEmptyListIsLeftOutAndNullIsReadAsEmpty() throws JsonProcessingException {
        // Given
        ObjectNode written = JSON.valueToTree(content(true, true, List.of(), DATA, SITE));
        assertFalse(written.has("funding"));
        assertFalse(written.has("integrations"));

        // When
        RequestContent read = JSON.treeToValue(written.putNull("funding"), RequestContent.class);

        // Then
        assertEquals(List.of(), read.funding());
    }

    @Test
    void jointFundingAddsUpAndHasTheLeadAmongThoseWhoPay() {
        assertEquals(
                List.of(OTHER, LEAD),
                content(false, false, List.of(OTHER, LEAD), null, null).funding());
    }

    @ParameterizedTest
    @MethodSource("fundingThatDoesNotFit")
    void fundingThatDoesNotFitIsRefused(List<FundingShare> funding) {
        assertThrows(IllegalArgumentException.class, () -> content(false, false, funding, null, null));
    }

    static Stream<List<FundingShare>> fundingThatDoesNotFit() {
        return Stream.of(
                List.of(new FundingShare("CC-1042", 100)),
                List.of(LEAD, new FundingShare("CC-2210", 39)),
                List.of(LEAD, new FundingShare("CC-2210", 41)),
                List.of(LEAD, new FundingShare("CC-1042", 40)),
                List.of(OTHER, new FundingShare("CC-3301", 60)));
    }

    @Test
    void dataAndSiteAreNotSaidWhereTheyDoNotApply() {
        assertThrows(IllegalArgumentException.class, () -> content(false, true, List.of(), DATA, SITE));
        assertThrows(IllegalArgumentException.class, () -> content(true, false, List.of(), DATA, SITE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void aShareIsAPartOfTheWhole(int percent) {
        assertThrows(IllegalArgumentException.class, () -> new FundingShare("CC-1042", percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1042", "CC-104", "CC-10420", "cc-1042"})
    void aShareNamesACostCentre(String costCentre) {
        assertThrows(IllegalArgumentException.class, () -> new FundingShare(costCentre, 50));
    }

    @Test
    void dataIsOfAtLeastOneClassAndOfEachOnce() {
        assertThrows(IllegalArgumentException.class, () -> new DataUse(List.of(), Residency.EU, false, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DataUse(List.of(DataClass.PROFILE, DataClass.PROFILE), Residency.EU, false, null));
    }

    @Test
    void somethingIsPutSomewhere() {
        assertThrows(IllegalArgumentException.class, () -> new SiteUse(List.of(), List.of("heatmap.js")));
        assertThrows(IllegalArgumentException.class, () -> new SiteUse(List.of("www.example.com"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "https://www.example.com", "www.example.com/shop", "a b.example", "-a.b"})
    void aDomainIsAHostName(String domain) {
        assertThrows(IllegalArgumentException.class, () -> new SiteUse(List.of(domain), List.of("heatmap.js")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "noor",
                "noor@",
                "@example.com",
                "a@b@c",
                "noor@example.com, mia@example.com",
                "Noor <noor@example.com>",
                "noor@example.com\r\nBcc: mia@example.com"
            })
    void aContactHasOneAddressAndNothingElse(String email) {
        assertThrows(IllegalArgumentException.class, () -> new Contact("Noor", email));
    }

    @Test
    void aTextOfAnyLengthIsLookedAtWithoutHarm() {
        String dots = "a.".repeat(200_000) + "a";

        assertThrows(IllegalArgumentException.class, () -> new SiteUse(List.of(dots), List.of("heatmap.js")));
        assertThrows(IllegalArgumentException.class, () -> new Contact("Noor", "noor@" + dots));
        assertThrows(IllegalArgumentException.class, () -> new Contact("Noor", dots + "@example.com"));
    }

    @Test
    void theSchemasHaveTheFormsThatTheRecordsHave() {
        JsonNode content = WireFiles.CURRENT.schema(EventType.REQUEST_SUBMITTED).at("/properties/content");

        assertTrue(formAt(content, "/properties/funding/items/properties/costCentre", FundingShare.COST_CENTRE));
        assertTrue(formAt(content, "/properties/site/properties/domains/items", SiteUse.HOST_NAME));
        assertTrue(formAt(content, "/properties/beneficiary/properties/email", Contact.EMAIL));
    }

    private static boolean formAt(JsonNode schema, String pointer, String form) {
        return schema.at(pointer + "/pattern").textValue().equals("^" + form + "$");
    }

    private static RequestContent content(
            boolean customerData,
            boolean websiteTags,
            List<FundingShare> funding,
            @Nullable DataUse data,
            @Nullable SiteUse site) {
        return new RequestContent(
                "Heatmap One",
                "Glowline",
                null,
                "See where visitors give up.",
                Money.of("1200.00", "EUR"),
                12,
                customerData,
                websiteTags,
                "CC-1042",
                null,
                null,
                null,
                null,
                funding,
                data,
                site,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
