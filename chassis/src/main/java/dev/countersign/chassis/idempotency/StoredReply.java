package dev.countersign.chassis.idempotency;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A reply as it went out the first time.
@SuppressWarnings("ArrayRecordComponent")
record StoredReply(
        byte[] fingerprint,
        int status,
        @Nullable String location,
        @Nullable String tag,
        String body) {

    Response toResponse() {
        Response.ResponseBuilder reply =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (location != null) {
            reply.location(URI.create(location));
        }
        if (tag != null) {
            reply.tag(new EntityTag(tag));
        }
        return reply.build();
    }
}
