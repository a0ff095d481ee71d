package dev.countersign.request.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "offer.pdf, offer.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\mia\\offer.pdf, offer.pdf",
        "'  .offer. ', offer",
        "'two   spaces.txt', two spaces.txt",
        "a<b>\"c|d?.txt, a_b__c_d_.txt"
    })
    void aNameIsWhatIsLeftWithoutFoldersAndTricks(String sent, String shown) {
        assertEquals(shown, FileName.of(sent).text());
    }

    @Test
    void noCharacterIsLeftThatCannotBeSeenOrTurnsTheTextAround() {
        assertEquals(
                "invoicefdp.exe",
                FileName.of("in\u0000voi\r\nce\u202efdp.exe\u200b").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "...", "\u0007", "folder\\"})
    void aFileWithoutANameGetsOne(String sent) {
        assertEquals("attachment", FileName.of(sent).text());
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String name = FileName.of("x".repeat(500) + ".xlsx").text();

        assertEquals(200, name.length());
        assertTrue(name.endsWith("x.xlsx"));
    }

    @Test
    void aCharacterOfTwoPartsIsNotCutInHalf() {
        String name = FileName.of("x".repeat(194) + "\ud83d\ude00" + "y".repeat(50) + ".xlsx")
                .text();

        assertEquals("x".repeat(194) + ".xlsx", name);
    }

    @Test
    void aBrowserGetsTheWholeNameAndAnOldProgramOneThatItUnderstands() {
        assertEquals(
                "attachment; filename=\"Uberblick 100_ _ fertig.pdf\";"
                        + " filename*=UTF-8''%C3%9Cberblick%20100%25%20%E2%82%AC%20fertig.pdf",
                FileName.of("Überblick 100% € fertig.pdf").disposition());
    }

    @Test
    void aQuoteInANameEndsNoHeader() {
        assertEquals(
                "attachment; filename=\"a'b; c.pdf\"; filename*=UTF-8''a%27b%3B%20c.pdf",
                new FileName("a'b; c.pdf").disposition());
    }
}
