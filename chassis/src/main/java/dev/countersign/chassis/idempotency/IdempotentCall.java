package dev.countersign.chassis.idempotency;

import dev.countersign.chassis.problem.ProtocolRefused;
import org.jspecify.annotations.Nullable;

/// A request that may come again.
///
/// @param person whose key it is: two people may use the same one
/// @param route what it does, such as `POST /api/requests`
/// @param key as the client chose it, 1 to 255 printable ASCII characters
/// @param body what it asks for; a repetition has an equal one
public record IdempotentCall(String person, String route, String key, Object body) {

    /// @throws ProtocolRefused.KeyMissing when the header is absent or not of its form
    public static IdempotentCall of(String person, String route, @Nullable String key, Object body) {
        if (key == null || !key.matches("[\\x21-\\x7e]{1,255}")) {
            throw new ProtocolRefused.KeyMissing();
        }
        return new IdempotentCall(person, route, key, body);
    }
}
