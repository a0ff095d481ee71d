package dev.countersign.request.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// One value that is not the same in two contents. What means the same is the same, however it was typed:
/// `1200` and `1200.00`. A list is one value: its order is nothing that anybody looks for line by line.
///
/// @param pointer where it is in the content, a JSON Pointer (RFC 6901)
/// @param before absent when nothing was said
/// @param after absent when nothing is said any more
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(
        String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {

    /// In the order of the fields of a content.
    static List<Difference> between(ContentForm before, ContentForm after) {
        List<Difference> found = new ArrayList<>();
        compare("", Json.tree(before.toContent()), Json.tree(after.toContent()), found);
        return List.copyOf(found);
    }

    /// As {@link #between}, of contents that need not be complete and are compared as they were typed.
    static List<Difference> betweenTyped(ContentForm before, ContentForm after) {
        List<Difference> found = new ArrayList<>();
        compare("", Json.tree(before), Json.tree(after), found);
        return List.copyOf(found);
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.isObject() || after.isObject()) {
            for (String field : fields(before, after)) {
                compare(pointer + "/" + escaped(field), before.path(field), after.path(field), found);
            }
        } else if (!said(before).equals(said(after))) {
            found.add(new Difference(pointer, shown(before), shown(after)));
        }
    }

    private static SequencedSet<String> fields(JsonNode before, JsonNode after) {
        SequencedSet<String> fields = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /// Absent, null and an empty list all say nothing.
    private static JsonNode said(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty())
                ? JsonNodeFactory.instance.nullNode()
                : value;
    }

    private static @Nullable JsonNode shown(JsonNode value) {
        return said(value).isNull() ? null : value;
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
