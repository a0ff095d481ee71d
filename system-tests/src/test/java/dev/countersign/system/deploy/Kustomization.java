package dev.countersign.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a kustomization without kustomize, as far as `deploy/kubernetes/base` needs it: resources, patches for a kind,
/// generated ConfigMaps. With it the base is tested on machines without kubectl; where kubectl is, both readings are.
final class Kustomization {
    /// By one of these Kubernetes recognises the entries of a list that it merges; any other list a patch replaces.
    private static final List<String> MERGE_KEYS = List.of("name", "mountPath");

    private Kustomization() {}

    static List<JsonNode> resources(Path directory) {
        JsonNode kustomization = Repository.yaml(directory.resolve("kustomization.yaml"));
        List<JsonNode> resources = new ArrayList<>();
        kustomization
                .path("resources")
                .forEach(file -> resources.addAll(Repository.yamls(Repository.text(directory.resolve(file.asText())))));
        kustomization.path("patches").forEach(patch -> patchAll(resources, patch, directory));
        kustomization.path("configMapGenerator").forEach(generator -> resources.add(configMap(generator)));
        return resources;
    }

    private static void patchAll(List<JsonNode> resources, JsonNode patch, Path directory) {
        ObjectNode change = (ObjectNode)
                Repository.yaml(directory.resolve(patch.required("path").asText()));
        change.remove("metadata");
        resources.stream()
                .filter(resource -> resource.path("kind").equals(patch.at("/target/kind")))
                .forEach(resource -> merge((ObjectNode) resource, change));
    }

    private static void merge(ObjectNode into, ObjectNode change) {
        change.properties().forEach(entry -> {
            JsonNode before = into.get(entry.getKey());
            if (before instanceof ObjectNode object && entry.getValue() instanceof ObjectNode inner) {
                merge(object, inner);
            } else if (before instanceof ArrayNode list && mergeKey(list) != null) {
                mergeEntries(list, mergeKey(list), entry.getValue());
            } else {
                into.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
    }

    private static void mergeEntries(ArrayNode into, String key, JsonNode changes) {
        changes.forEach(change -> entryWith(into, key, change.path(key))
                .ifPresentOrElse(found -> merge(found, (ObjectNode) change), () -> into.add(change.deepCopy())));
    }

    private static Optional<ObjectNode> entryWith(ArrayNode list, String key, JsonNode value) {
        return Manifests.stream(list)
                .filter(entry -> entry.path(key).equals(value))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static @Nullable String mergeKey(ArrayNode list) {
        return MERGE_KEYS.stream()
                .filter(key -> Manifests.stream(list).allMatch(entry -> entry.has(key)))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode configMap(JsonNode generator) {
        ObjectNode map = JsonNodeFactory.instance.objectNode().put("kind", "ConfigMap");
        map.putObject("metadata").put("name", generator.required("name").asText());
        ObjectNode data = map.putObject("data");
        generator.path("literals").forEach(literal -> {
            String[] pair = literal.asText().split("=", 2);
            data.put(pair[0], pair[1]);
        });
        return map;
    }
}
