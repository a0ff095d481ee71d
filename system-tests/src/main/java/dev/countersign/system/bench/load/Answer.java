package dev.countersign.system.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a service answered.
///
/// @param headers by their names in small letters
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MAX_AGE = Pattern.compile("\\bmax-age=(\\d{1,9})");

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

    /// For how many seconds a browser may keep it (RFC 9111, 5.2.2.1); 0 when that is not said.
    long maxAge() {
        Matcher matcher = MAX_AGE.matcher(headers.getOrDefault("cache-control", ""));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
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
