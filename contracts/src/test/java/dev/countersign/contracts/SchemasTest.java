package dev.countersign.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// The formats that are a Java type of their own; others, such as `email`, only narrow a text.
    private static final Map<Type, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");

    private static final Map<Type, Long> GREATEST = Map.of(
            int.class, (long) Integer.MAX_VALUE,
            Integer.class, (long) Integer.MAX_VALUE,
            long.class, 1L << 53);

    @ParameterizedTest
    @EnumSource
    void aSchemaHasTheComponentsOfItsRecordAndRequiresThoseThatAreNeverAbsent(EventType type) {
        assertEquals(
                shapeOf(type.recordType()).toPrettyString(),
                shapeOf(WireFiles.CURRENT.schema(type)).toPrettyString());
    }

    @ParameterizedTest
    @EnumSource
    void wholeNumbersFitTheirJavaTypeAndEveryLanguagesNumbers(EventType type) {
        List<String> wrong = new ArrayList<>();
        wholeNumbers("", type.recordType(), (pointer, java) -> {
            JsonNode schema = WireFiles.CURRENT.schema(type).at(pointer);
            if (schema.path("minimum").asLong(-1) < 0
                    || schema.path("maximum").asLong(Long.MAX_VALUE) > GREATEST.get(java)) {
                wrong.add(pointer);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource
    void everyPropertyIsDescribedAndBounded(EventType type) {
        List<String> wanting = new ArrayList<>();
        eachProperty("", WireFiles.CURRENT.schema(type), (pointer, schema) -> {
            if (schema.path("description").asText().isBlank()) {
                wanting.add(pointer + " has no description");
            }
            if (!isBounded(schema)) {
                wanting.add(pointer + " has no bound");
            }
        });
        assertEquals(List.of(), wanting);
    }

    @Test
    void everySchemaIsItselfValid() {
        WireFiles.CURRENT
                .schemaFiles()
                .forEach((name, schema) ->
                        assertEquals(List.of(), WireFiles.metaSchema().validate(schema), name));
    }

    @Test
    void noSchemaClosesItselfToUnknownFields() {
        WireFiles.CURRENT.schemaFiles().forEach((name, schema) -> {
            assertEquals(List.of(), schema.findValues("additionalProperties"), name);
            assertEquals(List.of(), schema.findValues("unevaluatedProperties"), name);
        });
    }

    @Test
    void everyReferenceIsToAFileBesideItSoThatNothingIsFetched() {
        Path folder = WireFiles.CURRENT.root().resolve("schemas");
        WireFiles.CURRENT
                .schemaFiles()
                .forEach((name, schema) -> schema.findValuesAsText("$ref")
                        .forEach(reference -> assertTrue(
                                Files.isRegularFile(folder.resolve(name).resolveSibling(reference)),
                                name + " refers to " + reference)));
    }

    @Test
    void everySharedPartIsUsed() {
        List<String> parts = WireFiles.CURRENT.schemaFiles().keySet().stream()
                .filter(name -> name.startsWith("parts/"))
                .map(name -> name.substring("parts/".length()))
                .toList();
        List<String> used = WireFiles.CURRENT.schemaFiles().values().stream()
                .flatMap(schema -> schema.findValuesAsText("$ref").stream())
                .map(reference -> reference.substring(reference.indexOf('/') + 1))
                .distinct()
                .sorted()
                .toList();
        assertEquals(used, parts);
    }

    @Test
    void aRefusalWithoutAnOfferIsNotValid() {
        // Given
        ObjectNode refusal =
                WireFiles.CURRENT.example(EventType.TASK_COMPLETED, "full").<ObjectNode>deepCopy();
        assertEquals("REFUSED", refusal.get("outcome").textValue());

        // When
        refusal.remove("offer");

        // Then
        assertEquals(
                1,
                WireFiles.CURRENT
                        .validator(EventType.TASK_COMPLETED)
                        .validate(refusal)
                        .size());
    }

    private static ObjectNode shapeOf(Class<?> recordType) {
        ObjectNode shape = NODES.objectNode().put("type", "object");
        ObjectNode properties = shape.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        for (RecordComponent component : recordType.getRecordComponents()) {
            AnnotatedType type = component.getAnnotatedType();
            properties.set(component.getName(), shapeOf(type));
            if (!type.isAnnotationPresent(Nullable.class) && !component.isAnnotationPresent(OrEmpty.class)) {
                required.add(component.getName());
            }
        }
        return required.isEmpty() ? shape : shape.set("required", required);
    }

    private static ObjectNode shapeOf(AnnotatedType annotated) {
        ObjectNode shape = NODES.objectNode();
        if (annotated instanceof AnnotatedParameterizedType list) {
            assertEquals(List.class, ((ParameterizedType) list.getType()).getRawType());
            return shape.put("type", "array").set("items", shapeOf(list.getAnnotatedActualTypeArguments()[0]));
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type.isRecord()) {
            return shapeOf(type);
        }
        if (type.isEnum()) {
            ArrayNode names = shape.put("type", "string").putArray("enum");
            Stream.of(type.getEnumConstants()).forEach(value -> names.add(((Enum<?>) value).name()));
            return shape;
        }
        shape.put("type", typeOf(type));
        return FORMATS.containsKey(type) ? shape.put("format", FORMATS.get(type)) : shape;
    }

    private static String typeOf(Class<?> type) {
        if (GREATEST.containsKey(type)) {
            return "integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (FORMATS.containsKey(type) || Set.of(String.class, BigDecimal.class).contains(type)) {
            return "string";
        }
        throw new AssertionError("It is not said how " + type + " stands on the wire.");
    }

    private static ObjectNode shapeOf(JsonNode schema) {
        ObjectNode shape = NODES.objectNode();
        shape.set("type", schema.get("type"));
        if (schema.has("properties")) {
            ObjectNode properties = shape.putObject("properties");
            schema.get("properties")
                    .properties()
                    .forEach(property -> properties.set(property.getKey(), shapeOf(property.getValue())));
        }
        for (String keyword : List.of("required", "enum")) {
            if (schema.has(keyword)) {
                shape.set(keyword, schema.get(keyword));
            }
        }
        if (schema.has("items")) {
            shape.set("items", shapeOf(schema.get("items")));
        }
        if (FORMATS.containsValue(schema.path("format").asText())) {
            shape.set("format", schema.get("format"));
        }
        return shape;
    }

    private static void wholeNumbers(String place, Class<?> recordType, BiConsumer<String, Class<?>> found) {
        for (RecordComponent component : recordType.getRecordComponents()) {
            String pointer = place + "/properties/" + component.getName();
            if (component.getType().isRecord()) {
                wholeNumbers(pointer, component.getType(), found);
            } else if (GREATEST.containsKey(component.getType())) {
                found.accept(pointer, component.getType());
            }
        }
    }

    private static void eachProperty(String place, JsonNode schema, BiConsumer<String, JsonNode> found) {
        schema.path("properties").properties().forEach(property -> {
            String pointer = place + "/properties/" + property.getKey();
            found.accept(pointer, property.getValue());
            eachProperty(pointer, property.getValue(), found);
        });
        if (schema.has("items")) {
            eachProperty(place + "/items", schema.get("items"), found);
        }
    }

    private static boolean isBounded(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" ->
                schema.has("maxLength")
                        || schema.has("enum")
                        || schema.has("pattern")
                        || FORMATS.containsValue(schema.path("format").asText());
            case "integer" -> schema.has("minimum") && schema.has("maximum");
            case "array" -> schema.has("maxItems") && isBounded(schema.path("items"));
            default -> true;
        };
    }
}
