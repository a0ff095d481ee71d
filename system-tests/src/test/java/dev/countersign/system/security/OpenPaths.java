package dev.countersign.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.stack.process.ServiceProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What a service says that it serves, from its OpenAPI document, with the parameters of the paths filled in.
record OpenPaths(String service, List<Operation> operations) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param path as it can be called
    record Operation(String method, String path) {
        boolean isApi() {
            return path.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static OpenPaths of(ServiceProcess service) {
        try (InputStream served =
                URI.create(service.url() + "/q/openapi?format=json").toURL().openStream()) {
            JsonNode document = JSON.readTree(served);
            List<Operation> operations = new ArrayList<>();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(method -> operations.add(new Operation(
                                    method.toUpperCase(Locale.ROOT), filled(path.getKey(), service.name())))));
            return new OpenPaths(service.name(), operations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String path, String service) {
        return path.replace("{service}", service)
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }
}
