package dev.countersign.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Schema, example and codec say the same. Bad data is made from the fullest examples: what the schema
/// refuses for its shape, the codec must refuse too.
class GoldenExamplesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> SHAPES = List.of(
            NODES.nullNode(),
            NODES.textNode(""),
            NODES.textNode("0"),
            NODES.textNode("true"),
            NODES.numberNode(0),
            NODES.numberNode(7.5),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.arrayNode().addNull(),
            NODES.objectNode());

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void everyExampleIsValidDecodesAndEncodesBack(String origin, String name, JsonNode example) throws Exception {
        // Given
        EventType type = EventType.named(name.substring(0, name.indexOf('/'))).orElseThrow();

        // When
        DomainEvent event = EventCodec.decode(type, bytes(example));

        // Then
        assertEquals(List.of(), WireFiles.CURRENT.validator(type).validate(example));
        assertEquals(example, JSON.readTree(EventCodec.encode(event)));
        assertEquals(type, EventType.of(event));
    }

    static Stream<Arguments> examples() {
        return Stream.concat(examples("current", WireFiles.CURRENT), examples("published", WireFiles.PUBLISHED));
    }

    @ParameterizedTest
    @EnumSource
    void theFullestExampleLeavesNothingOut(EventType type) {
        assertEquals(List.of(), leftOut("", WireFiles.CURRENT.schema(type), fullest(type)));
    }

    @ParameterizedTest
    @EnumSource
    void theMinimalExampleHoldsOnlyWhatMustBeThere(EventType type) {
        JsonNode minimal = WireFiles.CURRENT.example(type, "minimal");
        for (JsonPointer pointer : parts(minimal)) {
            assertFalse(
                    WireFiles.CURRENT
                            .validator(type)
                            .validate(without(minimal, pointer))
                            .isEmpty(),
                    pointer + " could be left out");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fieldsThatThisBuildDoesNotKnowAreIgnored(EventType type) {
        // Given
        JsonNode known = fullest(type);
        ObjectNode more = known.deepCopy();
        objectsIn(more).forEach(object -> object.putObject("fromTheFuture").put("a", 1));

        // When
        DomainEvent event = EventCodec.decode(type, bytes(more));

        // Then
        assertEquals(EventCodec.decode(type, bytes(known)), event);
        assertEquals(List.of(), WireFiles.CURRENT.validator(type).validate(more));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("requiredParts")
    void withoutARequiredFieldItIsMalformed(EventType type, JsonPointer pointer) {
        // Given
        JsonNode damaged = without(fullest(type), pointer);

        // When
        MalformedEvent refusal = assertThrows(MalformedEvent.class, () -> EventCodec.decode(type, bytes(damaged)));

        // Then
        assertTrue(refusal.getMessage().contains(type.typeName()), refusal.getMessage());
        assertFalse(WireFiles.CURRENT.validator(type).validate(damaged).isEmpty());
    }

    static Stream<Arguments> requiredParts() {
        return Stream.of(EventType.values())
                .flatMap(type -> parts(fullest(type)).stream()
                        .filter(pointer -> isRequired(type, pointer))
                        .map(pointer -> arguments(type, pointer)));
    }

    @ParameterizedTest(name = "{0} with {2} for {1}")
    @MethodSource("wrongShapes")
    void aFieldOfAnotherShapeIsMalformed(EventType type, JsonPointer pointer, JsonNode shape) {
        // Given
        ObjectNode damaged = fullest(type).deepCopy();
        ((ObjectNode) damaged.at(pointer.head())).set(pointer.last().getMatchingProperty(), shape);

        // When
        assertThrows(MalformedEvent.class, () -> EventCodec.decode(type, bytes(damaged)));

        // Then
        assertFalse(WireFiles.CURRENT.validator(type).validate(damaged).isEmpty());
    }

    /// Text for text is no other shape, unless the text has a form to keep: there the codec reads a value of its own
    /// type. `null` for a field that may be absent is read as absent.
    static Stream<Arguments> wrongShapes() {
        return Stream.of(EventType.values())
                .flatMap(type -> parts(fullest(type)).stream()
                        .flatMap(pointer -> SHAPES.stream()
                                .filter(shape -> isOfAnotherShape(type, pointer, shape))
                                .map(shape -> arguments(type, pointer, shape))));
    }

    /// The example with the most parts. An example that was published stays as it is, so that what is added
    /// later needs a fuller one beside it.
    private static JsonNode fullest(EventType type) {
        return WireFiles.CURRENT.examples().entrySet().stream()
                .filter(example -> example.getKey().startsWith(type.typeName() + "/"))
                .map(Map.Entry::getValue)
                .max(Comparator.comparingInt(example -> parts(example).size()))
                .orElseThrow();
    }

    private static boolean isOfAnotherShape(EventType type, JsonPointer pointer, JsonNode shape) {
        JsonNode schema = schemaAt(type, pointer);
        if (shape.isNull()) {
            return isRequired(type, pointer);
        }
        return switch (schema.get("type").textValue()) {
            case "string" ->
                !shape.isTextual()
                        || schema.has("enum")
                        || List.of("uuid", "date", "date-time")
                                .contains(schema.path("format").asText());
            case "integer" -> !shape.isInt();
            case "boolean" -> !shape.isBoolean();
            case "array" -> !shape.isArray() || !shape.isEmpty();
            default -> !shape.isObject() || schema.has("required") || schema.has("anyOf");
        };
    }

    private static boolean isRequired(EventType type, JsonPointer pointer) {
        String name = pointer.last().getMatchingProperty();
        for (JsonNode required : schemaAt(type, pointer.head()).path("required")) {
            if (required.textValue().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode schemaAt(EventType type, JsonPointer pointer) {
        JsonNode schema = WireFiles.CURRENT.schema(type);
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            schema = rest.mayMatchElement()
                    ? schema.get("items")
                    : schema.at("/properties/" + rest.getMatchingProperty());
        }
        return schema;
    }

    private static List<JsonPointer> parts(JsonNode example) {
        List<JsonPointer> parts = new ArrayList<>();
        collect(JsonPointer.empty(), example, parts);
        return parts;
    }

    private static void collect(JsonPointer place, JsonNode node, List<JsonPointer> parts) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(place.appendIndex(i), array.get(i), parts);
            }
        }
        node.properties().forEach(property -> {
            JsonPointer pointer = place.appendProperty(property.getKey());
            parts.add(pointer);
            collect(pointer, property.getValue(), parts);
        });
    }

    private static List<String> leftOut(String place, JsonNode schema, JsonNode example) {
        List<String> missing = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            String pointer = place + "/" + property.getKey();
            if (example.has(property.getKey())) {
                missing.addAll(leftOut(pointer, property.getValue(), example.get(property.getKey())));
            } else {
                missing.add(pointer);
            }
        });
        if (schema.at("/items/type").asText().equals("object")) {
            missing.addAll(leftOut(place + "/0", schema.get("items"), example.path(0)));
        }
        return missing;
    }

    private static Stream<ObjectNode> objectsIn(JsonNode node) {
        List<ObjectNode> objects = new ArrayList<>();
        node.forEach(child -> objectsIn(child).forEach(objects::add));
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        return objects.stream();
    }

    private static JsonNode without(JsonNode example, JsonPointer pointer) {
        ObjectNode copy = example.deepCopy();
        ((ObjectNode) copy.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return copy;
    }

    private static Stream<Arguments> examples(String origin, WireFiles files) {
        return files.examples().entrySet().stream()
                .map(example -> arguments(origin, example.getKey(), example.getValue()));
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsString(node).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
