package dev.countersign.approval.cases;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What has happened to the cases of a request, over REST.
@Path("/api/cases/{requestId}/history")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class HistoryResource {
    private final LedgerQueries queries;
    private final Actors actors;

    HistoryResource(LedgerQueries queries, Actors actors) {
        this.queries = queries;
        this.actors = actors;
    }

    @GET
    @Operation(
            summary = "What has happened, and who did it",
            description =
                    "The oldest first: what was opened, claimed, released, reassigned, forwarded, asked, completed"
                            + " and decided, with who did it and on whose behalf.")
    public Response list(
            @RestPath UUID requestId, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        List<HistoryView> found = queries.history(requestId, version(after), size + 1, actors.me());
        return Page.of(found, size, view -> Long.toString(view.version()))
                .toResponse("/api/cases/" + requestId + "/history?limit=" + size);
    }

    private static long version(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new ProtocolRefused.BadParameter("after is the cursor of an earlier page; begin again without it.");
        }
    }
}
