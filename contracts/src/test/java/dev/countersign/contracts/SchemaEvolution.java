package dev.countersign.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Holds what is to be published against what was. The topics keep every event for ever and services are deployed
/// one by one, so that old events meet new consumers and new events meet old ones; an addition that may be absent is
/// the only change that both survive. A new enum value is none: an old consumer cannot read it. A bound may widen,
/// since it guards the producer and no consumer relies on it. A keyword that this class does not know may not change.
final class SchemaEvolution {
    private static final Set<String> WORDS =
            Set.of("title", "description", "examples", "deprecated", "$comment", "$defs");
    private static final Set<String> FLOORS = Set.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final Set<String> CEILINGS = Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");

    private final List<String> breaks = new ArrayList<>();

    /// @return one line for each break, which names the file and the place in it; empty when only additions were made
    static List<String> breaks(WireFiles published, WireFiles current) {
        List<String> breaks = new ArrayList<>(ofSchemas(published.schemas(), current.schemas()));
        breaks.addAll(ofExamples(published.examples(), current.examples()));
        return breaks;
    }

    /// @param published the schemas by file name, without references
    static List<String> ofSchemas(Map<String, JsonNode> published, Map<String, JsonNode> current) {
        SchemaEvolution evolution = new SchemaEvolution();
        published.forEach((name, before) -> {
            JsonNode after = current.get(name);
            if (after == null) {
                evolution.breaks.add("schemas/" + name + " was deleted");
            } else {
                evolution.compare("schemas/" + name + "#", before, after);
            }
        });
        return evolution.breaks;
    }

    static List<String> ofExamples(Map<String, JsonNode> published, Map<String, JsonNode> current) {
        List<String> breaks = new ArrayList<>();
        published.forEach((name, before) -> {
            JsonNode after = current.get(name);
            if (after == null) {
                breaks.add("examples/" + name + " was deleted");
            } else if (!after.equals(before)) {
                breaks.add("examples/" + name + " was altered");
            }
        });
        return breaks;
    }

    private void compare(String place, JsonNode before, JsonNode after) {
        Set<String> keywords = new TreeSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        after.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(WORDS);
        keywords.forEach(keyword -> compare(keyword, place, before, after));
    }

    private void compare(String keyword, String place, JsonNode before, JsonNode after) {
        JsonNode then = before.get(keyword);
        JsonNode now = after.get(keyword);
        switch (keyword) {
            case "properties" -> properties(place + "/properties", before.path(keyword), after.path(keyword));
            case "required" -> required(place + "/properties", before, after);
            case "enum" -> values(place, before.path(keyword), after.path(keyword));
            case "items" -> items(place + "/items", then, now);
            default -> {
                if (FLOORS.contains(keyword) || CEILINGS.contains(keyword)) {
                    bound(place, keyword, then, now);
                } else if (then == null || !then.equals(now)) {
                    changed(place, keyword, then, now);
                }
            }
        }
    }

    private void properties(String place, JsonNode before, JsonNode after) {
        before.properties().forEach(property -> {
            String name = property.getKey();
            if (after.has(name)) {
                compare(place + "/" + name, property.getValue(), after.get(name));
            } else {
                breaks.add(place + "/" + name + " was removed");
            }
        });
    }

    private void required(String place, JsonNode before, JsonNode after) {
        Set<String> then = texts(before.path("required"));
        Set<String> now = texts(after.path("required"));
        now.stream()
                .filter(name -> !then.contains(name))
                .forEach(name -> breaks.add(place + "/" + name + " is newly required"));
        then.stream()
                .filter(name -> !now.contains(name) && after.path("properties").has(name))
                .forEach(name -> breaks.add(place + "/" + name + " is no longer required"));
    }

    private void values(String place, JsonNode before, JsonNode after) {
        if (before.isMissingNode() || after.isMissingNode()) {
            changed(place, "enum", before, after);
            return;
        }
        Set<String> then = texts(before);
        Set<String> now = texts(after);
        then.stream()
                .filter(value -> !now.contains(value))
                .forEach(value -> breaks.add(place + "/enum lost the value " + value));
        now.stream()
                .filter(value -> !then.contains(value))
                .forEach(value -> breaks.add(place + "/enum got the value " + value));
    }

    private void items(String place, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null) {
            breaks.add(place + " came or went");
        } else {
            compare(place, before, after);
        }
    }

    private void bound(String place, String keyword, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (after == null) {
            return;
        }
        boolean narrowed = before == null
                || (FLOORS.contains(keyword)
                        ? after.decimalValue().compareTo(before.decimalValue()) > 0
                        : after.decimalValue().compareTo(before.decimalValue()) < 0);
        if (narrowed) {
            breaks.add(place + "/" + keyword + " narrowed from " + shown(before) + " to " + after);
        }
    }

    private void changed(String place, String keyword, @Nullable JsonNode before, @Nullable JsonNode after) {
        breaks.add(place + "/" + keyword + " changed from " + shown(before) + " to " + shown(after));
    }

    private static String shown(@Nullable JsonNode node) {
        return node == null || node.isMissingNode() ? "nothing" : node.toString();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
