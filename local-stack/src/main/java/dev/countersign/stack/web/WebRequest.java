package dev.countersign.stack.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a browser or program asked for.
///
/// @param path decoded, without the query
/// @param query decoded parameters of the URL; a name can occur several times
/// @param header the first value of each header, by its name in lower case
/// @param body as UTF-8; empty if there is none
public record WebRequest(
        String method, String path, Map<String, List<String>> query, Map<String, String> header, String body) {

    public Optional<String> parameter(String name) {
        return first(query, name);
    }

    /// A parameter of a form that was posted.
    public Optional<String> field(String name) {
        return first(Parameters.parse(body), name);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
