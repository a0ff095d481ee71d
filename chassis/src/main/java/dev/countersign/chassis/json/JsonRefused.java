package dev.countersign.chassis.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/// JSON that is well formed, and that we take from nobody all the same.
public final class JsonRefused extends JsonParseException {
    private static final long serialVersionUID = 1L;
    private final String pointer;

    JsonRefused(JsonParser parser, String pointer, String message, JsonLocation at) {
        super(parser, message, at);
        this.pointer = pointer;
    }

    /// The place in the body, a JSON Pointer (RFC 6901).
    public String pointer() {
        return pointer;
    }

    /// A sentence for whoever sent it.
    public String sentence() {
        return getOriginalMessage();
    }
}
