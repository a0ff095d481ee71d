package dev.countersign.contracts;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {
    private static final Path FILE = WireFiles.CURRENT.root().resolve("asyncapi.yaml");

    private final JsonNode document;

    AsyncApiTest() throws IOException {
        document = new YAMLMapper().readTree(FILE.toFile());
    }

    @Test
    void itIsAsyncApi3() {
        assertEquals("3.0.0", document.path("asyncapi").textValue());
    }

    @Test
    void everyReferenceLeadsToAPlaceInItOrToAFileBesideIt() {
        List<String> dangling = document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("#")
                        ? document.at(reference.substring(1)).isMissingNode()
                        : !Files.isRegularFile(FILE.resolveSibling(reference)))
                .toList();
        assertEquals(List.of(), dangling);
    }

    @Test
    void everyTypeHasAMessageAndEveryMessageAType() {
        Set<String> messages = document.at("/components/messages").properties().stream()
                .map(Map.Entry::getKey)
                .collect(toSet());
        assertEquals(Stream.of(EventType.values()).map(EventType::typeName).collect(toSet()), messages);
    }

    @ParameterizedTest
    @EnumSource
    void aMessageNamesItsTypeAndItsSchema(EventType type) {
        JsonNode message = document.at("/components/messages/" + type.typeName());
        assertEquals(type.typeName(), message.path("name").textValue());
        assertEquals(
                type.typeName(), message.at("/headers/properties/ce_type/const").textValue());
        assertEquals(
                "./schemas/" + type.typeName() + ".json",
                message.at("/payload/$ref").textValue());
    }

    @Test
    void everyTopicIsAChannelWithItsPartitions() {
        Map<String, Integer> partitions = each("/channels")
                .collect(Collectors.toMap(
                        channel -> channel.path("address").textValue(),
                        channel -> document.at(
                                        channel.at("/bindings/$ref").textValue().substring(1) + "/kafka")
                                .path("partitions")
                                .intValue()));
        assertEquals(
                Topics.ALL.stream().collect(Collectors.toMap(topic -> topic, topic -> Topics.PARTITIONS)), partitions);
    }

    @Test
    void everyMessageIsOnItsTopicAndNoOther() {
        Map<String, String> topics = new TreeMap<>();
        each("/channels")
                .forEach(channel -> channel.path("messages").forEach(message -> {
                    String address = channel.path("address").textValue();
                    topics.merge(
                            lastOf(message.path("$ref").textValue()), address, (one, other) -> one + " and " + other);
                }));
        assertEquals(
                Stream.of(EventType.values()).collect(Collectors.toMap(EventType::typeName, EventType::topic)), topics);
    }

    @Test
    void eachTopicOfFactsIsWrittenByOneServiceAndReadByTheOthersThatNeedIt() {
        assertEquals(
                Map.of(
                        "requests", Set.of("request-service"),
                        "approvals", Set.of("approval-service"),
                        "catalogue", Set.of("request-service"),
                        "record", Set.of("approval-service"),
                        "deadLetters", Set.of("request-service", "approval-service", "notification-service")),
                services("send"));
        assertEquals(
                Map.of(
                        "requests", Set.of("approval-service", "notification-service"),
                        "approvals", Set.of("request-service", "notification-service"),
                        "record", Set.of("approval-service")),
                services("receive"));
    }

    @Test
    void theHeadersAreThoseOfTheEnvelope() {
        // Given
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                EventType.CASE_OPENED.typeName(),
                "/approval-service",
                UUID.randomUUID(),
                1,
                Instant.EPOCH);
        JsonNode headers = document.at("/components/schemas/CloudEventHeaders");

        // When
        Set<String> written = envelope.toHeaders().keySet();

        // Then
        assertEquals(
                written,
                headers.path("properties").properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(toSet()));
        assertEquals(written, texts(headers.path("required")));
    }

    private Map<String, Set<String>> services(String action) {
        return each("/operations")
                .filter(operation -> operation.path("action").textValue().equals(action))
                .collect(Collectors.groupingBy(
                        operation -> lastOf(operation.at("/channel/$ref").textValue()),
                        Collectors.mapping(
                                operation -> operation.at("/tags/0/name").textValue(), toSet())));
    }

    private Stream<JsonNode> each(String pointer) {
        return StreamSupport.stream(document.at(pointer).spliterator(), false);
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(toSet());
    }

    private static String lastOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
