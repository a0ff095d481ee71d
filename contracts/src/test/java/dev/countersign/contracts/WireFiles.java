package dev.countersign.contracts;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The schemas and examples below one folder. They are read where they are written, not from the class path, where
/// a deleted file lives on until somebody cleans.
record WireFiles(Path root) {
    /// Those of this build.
    static final WireFiles CURRENT = new WireFiles(Path.of("src/main/resources/countersign"));

    /// Those that were last published.
    static final WireFiles PUBLISHED = new WireFiles(Path.of("published"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(WireFiles::textOf)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    /// Event schemas by file name. Each `$ref` is replaced by what it points at, so that a comparison sees a change
    /// in a shared part wherever the part is used.
    SortedMap<String, JsonNode> schemas() {
        return new TreeMap<>(files("schemas", file -> isEventSchema(file))
                .collect(toMap(file -> file.getFileName().toString(), file -> withoutReferences(read(file), file))));
    }

    /// Every schema file as it is written, by its path: those of events, and the parts that they share.
    SortedMap<String, JsonNode> schemaFiles() {
        return byPath("schemas");
    }

    /// By their path, such as `dev.countersign.case.opened.v1/full.json`.
    SortedMap<String, JsonNode> examples() {
        return byPath("examples");
    }

    JsonNode example(EventType type, String name) {
        return read(root.resolve("examples", type.typeName(), name + ".json"));
    }

    JsonNode schema(EventType type) {
        Path file = root.resolve("schemas", type.typeName() + ".json");
        return withoutReferences(read(file), file);
    }

    /// The schema as the validator reads it, from its file and the files that it refers to.
    Schema validator(EventType type) {
        Path file = root.resolve("schemas", type.typeName() + ".json");
        return REGISTRY.getSchema(SchemaLocation.of(file.toUri().toString()));
    }

    /// What JSON Schema 2020-12 says about schemas themselves.
    static Schema metaSchema() {
        return REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    }

    private SortedMap<String, JsonNode> byPath(String folder) {
        return new TreeMap<>(files(folder, file -> true)
                .collect(toMap(
                        file -> root.resolve(folder).relativize(file).toString().replace('\\', '/'), WireFiles::read)));
    }

    private Stream<Path> files(String folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile).filter(wanted).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEventSchema(Path file) {
        return root.resolve("schemas").equals(file.getParent());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /// Empty for all but files, which leaves the validator with the dialects that it brings: it fetches nothing.
    private static @Nullable String textOf(String iri) {
        try {
            return iri.startsWith("file:") ? Files.readString(Path.of(URI.create(iri))) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode withoutReferences(JsonNode node, Path file) {
        return switch (node) {
            case ArrayNode array -> {
                ArrayNode whole = JSON.createArrayNode();
                array.forEach(element -> whole.add(withoutReferences(element, file)));
                yield whole;
            }
            case ObjectNode object -> {
                ObjectNode whole = JSON.createObjectNode();
                if (object.has("$ref")) {
                    Path target = file.resolveSibling(object.get("$ref").textValue());
                    whole.setAll((ObjectNode) withoutReferences(read(target), target));
                    whole.remove("$schema");
                }
                object.properties().stream()
                        .filter(property -> !property.getKey().equals("$ref"))
                        .forEach(
                                property -> whole.set(property.getKey(), withoutReferences(property.getValue(), file)));
                yield whole;
            }
            default -> node;
        };
    }
}
