package dev.countersign.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.stack.process.ServiceProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// An operation as a service's OpenAPI document describes it.
///
/// @param template the path with its parameters in braces; what each service has of its own accord is named once per
///     service
/// @param query the names of its query parameters
/// @param body the schema of its body with everything that it refers to; missing when it has none
record Endpoint(String method, String template, List<String> query, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Endpoint> all(Collection<ServiceProcess> services) {
        return services.stream()
                .flatMap(service -> of(service).stream())
                .distinct()
                .sorted(Comparator.comparing(Endpoint::template).thenComparing(Endpoint::method))
                .toList();
    }

    String name() {
        return method + " " + template;
    }

    @Override
    public String toString() {
        return name();
    }

    private static List<Endpoint> of(ServiceProcess service) {
        JsonNode document = document(service);
        List<Endpoint> endpoints = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> endpoints.add(new Endpoint(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replace("{service}", service.name()),
                                queryOf(operation.getValue()),
                                bodyOf(operation.getValue(), document)))));
        return endpoints;
    }

    private static List<String> queryOf(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    private static JsonNode bodyOf(JsonNode operation, JsonNode document) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return resolved(schema, document, 0);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document, int depth) {
        if (schema.has("$ref") && depth < 20) {
            return resolved(document.at(schema.path("$ref").asText().substring(1)), document, depth + 1);
        }
        if (schema.isObject()) {
            var copy = JSON.createObjectNode();
            schema.properties()
                    .forEach(part -> copy.set(part.getKey(), resolved(part.getValue(), document, depth + 1)));
            return copy;
        }
        if (schema.isArray()) {
            var copy = JSON.createArrayNode();
            schema.forEach(part -> copy.add(resolved(part, document, depth + 1)));
            return copy;
        }
        return schema;
    }

    private static JsonNode document(ServiceProcess service) {
        try (InputStream served =
                URI.create(service.url() + "/q/openapi?format=json").toURL().openStream()) {
            return JSON.readTree(served);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
