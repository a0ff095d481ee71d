package dev.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyRecordTest {

    @Test
    void aWholeRecordIsToldWithWhatWasSigned() throws JsonProcessingException {
        assertEquals(
                List.of(
                        "The record is whole: 5 entries.",
                        "The head: 9f86",
                        "Signed last: 4 entries, at 2026-11-04T09:06:00Z with the key 2c26.",
                        "Not chained yet, and not checked: 2."),
                inWords("""
                        {"whole": true, "entries": 5, "head": "9f86", "waiting": 2, "finding": null,
                         "lastSigned": {"entries": 4, "signedAt": "2026-11-04T09:06:00Z", "keyId": "2c26"}}"""));
    }

    @Test
    void whatDoesNotFitIsNamed() throws JsonProcessingException {
        assertEquals(
                List.of(
                        "The record is NOT whole. Entry 7 was edited.",
                        "The entry's id: 01a1",
                        "Nothing was signed yet, so the record is held against itself alone.",
                        "Not chained yet, and not checked: 0."),
                inWords("""
                        {"whole": false, "entries": 3, "head": "9f86", "waiting": 0, "lastSigned": null,
                         "finding": {"place": 4, "sequence": 7, "id": "01a1", "words": "Entry 7 was edited."}}"""));
    }

    private static List<String> inWords(String json) throws JsonProcessingException {
        return VerifyRecord.inWords(new ObjectMapper().readTree(json));
    }
}
