package dev.countersign.chassis.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardedParserTest {
    private final ObjectMapper json = new ObjectMapper(new GuardedFactory());

    @Test
    void twoHundredEntriesAreTaken() throws IOException {
        // When
        JsonNode read = json.readTree("{\"list\": " + list(200) + ", \"object\": " + object(200) + "}");

        // Then
        assertEquals(200, read.path("list").size());
        assertEquals(200, read.path("object").size());
    }

    @Test
    void oneMoreIsRefusedAtTheListOrObject() {
        assertEquals("/a/0/list", refusedAt("{\"a\": [{\"list\": " + list(201) + "}]}"));
        assertEquals("/a/object", refusedAt("{\"a\": {\"object\": " + object(201) + "}}"));
        assertEquals("", refusedAt(list(201)));
        assertEquals("", refusedAt("[" + String.join(",", Collections.nCopies(201, "[]")) + "]"));
    }

    @Test
    void theEntriesOfOneListDoNotCountForAnother() throws IOException {
        // Given
        String lists = String.join(",", Collections.nCopies(150, list(150)));

        // When
        JsonNode read = json.readTree("[" + lists + "]");

        // Then
        assertEquals(150, read.get(149).size());
    }

    @Test
    void twoOfOneNameAreRefusedAndTwoInDifferentObjectsAreNot() throws IOException {
        assertEquals("/a/b", refusedAt("{\"a\": {\"b\": 1, \"b\": 1}}"));
        assertEquals(2, json.readTree("[{\"b\": 1}, {\"b\": {\"b\": 1}}]").size());
    }

    @Test
    void whatCannotBeKeptIsRefusedInTextsAndInNames() {
        assertEquals("/a/1", refusedAt("{\"a\": [\"\", \"\\u0000\"]}"));
        assertEquals("/a", refusedAt("{\"a\": {\"\\ud800\": 1}}"));
        assertEquals("/a", refusedAt("{\"a\": \"\\udc00\\ud800\"}"));
    }

    @Test
    void whatIsPassedOverIsLookedAtToo() throws IOException {
        // Given
        JsonParser parser = json.createParser("[{\"a\": [1, 2]}, 3]");
        parser.nextToken();
        parser.nextToken();

        // When
        parser.skipChildren();

        // Then
        assertEquals(JsonToken.END_OBJECT, parser.currentToken());
        assertEquals(JsonToken.VALUE_NUMBER_INT, parser.nextToken());
        assertEquals(JsonToken.END_ARRAY, parser.nextToken());
    }

    private String refusedAt(String body) {
        return assertThrows(JsonRefused.class, () -> json.readTree(body)).pointer();
    }

    private static String list(int entries) {
        return "[" + String.join(",", Collections.nCopies(entries, "null")) + "]";
    }

    private static String object(int entries) {
        return IntStream.range(0, entries).mapToObj(i -> "\"" + i + "\": 1").collect(Collectors.joining(",", "{", "}"));
    }
}
