package dev.countersign.system.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request to the API.
///
/// @param path with its query, below the gateway
/// @param body as JSON; null for none
public record Call(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), null);
    }

    public static Call post(String path) {
        return new Call("POST", path, Map.of(), null);
    }

    public static Call put(String path) {
        return new Call("PUT", path, Map.of(), null);
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), null);
    }

    public Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, more, body);
    }

    /// @param version of what is to be changed, as it was last read
    public Call ifMatch(long version) {
        return header("If-Match", "\"" + version + "\"");
    }

    public Call json(Object value) {
        try {
            return new Call(
                    method, path, headers, value instanceof String text ? text : JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not for JSON: " + value, e);
        }
    }
}
