package dev.countersign.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/// Ways to change the schema of a sold ticket that old events or old consumers do not survive, each with what
/// {@link SchemaEvolution} has to say about it.
///
/// @param expected the place in the schema, and what happened there
record BreakingChange(String name, Consumer<ObjectNode> doctor, String expected) {
    static final List<BreakingChange> ALL = List.of(
            new BreakingChange(
                    "property removed",
                    at("/properties", it -> it.remove("discount")),
                    "/properties/discount was removed"),
            new BreakingChange(
                    "required property removed", BreakingChange::removeTheBuyer, "/properties/buyer was removed"),
            new BreakingChange(
                    "property of a part removed",
                    at("/properties/buyer/properties", it -> it.remove("email")),
                    "/properties/buyer/properties/email was removed"),
            new BreakingChange(
                    "type changed",
                    at("/properties/seats", it -> it.put("type", "number")),
                    "/properties/seats/type changed from \"integer\" to \"number\""),
            new BreakingChange(
                    "null allowed",
                    at(
                            "/properties/seats",
                            it -> it.putArray("type").add("integer").add("null")),
                    "/properties/seats/type changed from \"integer\" to [\"integer\",\"null\"]"),
            new BreakingChange(
                    "format changed",
                    at("/properties/buyer/properties/email", it -> it.put("format", "idn-email")),
                    "/properties/buyer/properties/email/format changed from \"email\" to \"idn-email\""),
            new BreakingChange(
                    "format dropped",
                    at("/properties/ticketId", it -> it.remove("format")),
                    "/properties/ticketId/format changed from \"uuid\" to nothing"),
            new BreakingChange(
                    "pattern added",
                    at("/properties/discount", it -> it.put("pattern", "^[A-Z]+$")),
                    "/properties/discount/pattern changed from nothing to \"^[A-Z]+$\""),
            new BreakingChange(
                    "enum value removed",
                    at("/properties/kind", it -> ((ArrayNode) it.get("enum")).remove(0)),
                    "/properties/kind/enum lost the value DAY"),
            new BreakingChange(
                    "enum value added",
                    at("/properties/kind", it -> ((ArrayNode) it.get("enum")).add("NIGHT")),
                    "/properties/kind/enum got the value NIGHT"),
            new BreakingChange(
                    "enum lifted",
                    at("/properties/kind", it -> it.remove("enum")),
                    "/properties/kind/enum changed from [\"DAY\",\"EVENING\"] to nothing"),
            new BreakingChange(
                    "enum laid on",
                    at("/properties/discount", it -> it.putArray("enum").add("LATE")),
                    "/properties/discount/enum changed from nothing to [\"LATE\"]"),
            new BreakingChange(
                    "newly required",
                    at("", it -> ((ArrayNode) it.get("required")).add("discount")),
                    "/properties/discount is newly required"),
            new BreakingChange("added and required", BreakingChange::requireARow, "/properties/row is newly required"),
            new BreakingChange(
                    "no longer required",
                    at("", it -> ((ArrayNode) it.get("required")).remove(0)),
                    "/properties/ticketId is no longer required"),
            new BreakingChange(
                    "nothing required",
                    at("/properties/buyer", it -> it.remove("required")),
                    "/properties/buyer/properties/name is no longer required"),
            new BreakingChange(
                    "ceiling lowered",
                    at("/properties/seats", it -> it.put("maximum", 7)),
                    "/properties/seats/maximum narrowed from 8 to 7"),
            new BreakingChange(
                    "floor raised",
                    at("/properties/seats", it -> it.put("minimum", 2)),
                    "/properties/seats/minimum narrowed from 1 to 2"),
            new BreakingChange(
                    "bound added",
                    at("/properties/guests", it -> it.put("minItems", 1)),
                    "/properties/guests/minItems narrowed from nothing to 1"),
            new BreakingChange(
                    "bound narrowed in a list",
                    at("/properties/guests/items/properties/name", it -> it.put("maxLength", 10)),
                    "/properties/guests/items/properties/name/maxLength narrowed from 100 to 10"),
            new BreakingChange(
                    "items lifted",
                    at("/properties/guests", it -> it.remove("items")),
                    "/properties/guests/items came or went"),
            new BreakingChange(
                    "closed to unknown fields",
                    at("", it -> it.put("additionalProperties", false)),
                    "/additionalProperties changed from nothing to false"),
            new BreakingChange(
                    "dialect changed",
                    at("", it -> it.put("$schema", "urn:other")),
                    "/$schema changed from \"https://json-schema.org/draft/2020-12/schema\" to \"urn:other\""),
            new BreakingChange(
                    "condition lifted",
                    at("", it -> it.remove("then")),
                    "/then changed from {\"properties\":{\"seats\":{\"maximum\":4}}} to nothing"));

    static Consumer<ObjectNode> at(String pointer, Consumer<ObjectNode> doctor) {
        return schema -> doctor.accept((ObjectNode) schema.at(pointer));
    }

    @Override
    public String toString() {
        return name;
    }

    private static void removeTheBuyer(ObjectNode schema) {
        ((ObjectNode) schema.get("properties")).remove("buyer");
        ((ArrayNode) schema.get("required")).remove(4);
    }

    private static void requireARow(ObjectNode schema) {
        ((ObjectNode) schema.get("properties")).putObject("row").put("type", "string");
        ((ArrayNode) schema.get("required")).add("row");
    }
}
