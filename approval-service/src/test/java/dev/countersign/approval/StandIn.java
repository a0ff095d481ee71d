package dev.countersign.approval;

import static dev.countersign.approval.Rest.as;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Demo people who leave their tasks to one another.
public final class StandIn {
    private StandIn() {}

    /// From now on, for two weeks.
    ///
    /// @return the delegation
    public static UUID grant(String principal, String delegate, String... kinds) {
        known(delegate);
        Response granted = ask(principal, body(delegate, null, Instant.now().plus(Duration.ofDays(14)), kinds));
        granted.then().statusCode(201);
        return UUID.fromString(granted.path("id"));
    }

    public static Response ask(String principal, Map<String, ?> body) {
        return as(principal)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/delegations");
    }

    /// @param from null for now
    public static Map<String, Object> body(String delegate, @Nullable Instant from, Instant until, String... kinds) {
        Map<String, Object> body = new HashMap<>();
        body.put("delegate", delegate);
        if (from != null) {
            body.put("from", from.toString());
        }
        body.put("until", until.toString());
        body.put("kinds", List.of(kinds));
        return body;
    }

    public static Response revoke(String by, UUID delegation) {
        return as(by).header("If-Match", "\"0\"").post("/api/delegations/{id}/revoke", delegation);
    }

    /// Sees to it that somebody was signed in once.
    public static void known(String person) {
        as(person).get("/api/queue").then().statusCode(200);
    }

    /// Leaves nobody standing in for anybody, whatever another test has granted.
    public static void forgetAll() throws SQLException {
        Database.change("TRUNCATE delegation");
    }
}
