package dev.countersign.system.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the API answered.
public record Reply(Call call, int status, HttpHeaders headers, String body) {

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /// @throws Unexpected when the body is not JSON
    public JsonNode json() {
        try {
            return Call.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Unexpected("Not JSON", this, e);
        }
    }

    /// @throws Unexpected when the API did not do what was asked
    public Reply good() {
        if (!isGood()) {
            throw new Unexpected("Refused", this, null);
        }
        return this;
    }

    /// The body of a good answer.
    ///
    /// @throws Unexpected when it is not a good one, or not of this form
    <T> T read(Class<T> type) {
        return convert(good().json(), type);
    }

    /// The rows of a good answer that is a page of a list.
    <T> List<T> readItems(Class<T> type) {
        List<T> items = new ArrayList<>();
        good().json().path("items").forEach(item -> items.add(convert(item, type)));
        return items;
    }

    private <T> T convert(JsonNode node, Class<T> type) {
        try {
            return Call.JSON.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new Unexpected("Not a " + type.getSimpleName(), this, e);
        }
    }

    /// Of a problem document: the end of its type, which is stable.
    public String problem() {
        String type = json().path("type").asText();
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    @Override
    public String toString() {
        return call.method() + " " + call.path() + " answered " + status + ": " + body;
    }
}
