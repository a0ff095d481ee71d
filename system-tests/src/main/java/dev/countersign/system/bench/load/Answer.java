package dev.countersign.system.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a service answered.
///
/// @param headers by their names in small letters
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @throws Unusable when the status is another one
    Answer expect(int expected, String call) {
        if (status != expected) {
            throw new Unusable(call + " answered " + status + ": " + text());
        }
        return this;
    }

    /// @throws Unusable when it is missing
    String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new Unusable("The answer has no " + name);
        }
        return value;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Not what a lifecycle goes on from.
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String what) {
            super(what);
        }
    }
}
