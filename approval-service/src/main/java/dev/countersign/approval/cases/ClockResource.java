package dev.countersign.approval.cases;

import dev.countersign.chassis.identity.Api;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The clock of a case over REST.
@Path("/api/cases/{requestId}/clock")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class ClockResource {
    private final LedgerQueries queries;
    private final Actors actors;

    ClockResource(LedgerQueries queries, Actors actors) {
        this.queries = queries;
        this.actors = actors;
    }

    @GET
    @Operation(
            summary = "Who had the ball, and for how long",
            description =
                    "Intervals without a gap and without an overlap; what each side had sums to the whole exactly. A"
                            + " request that was changed after its answer has several cases: `round` chooses one, from 1;"
                            + " without it the last is shown.")
    public ClockView show(@RestPath UUID requestId, @RestQuery @Nullable Integer round) {
        return queries.clock(requestId, round, actors.me());
    }
}
