package dev.countersign.approval.finding;

import dev.countersign.approval.cases.Actors;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a team has found and nobody has mended, over REST.
@Path("/api/queue/findings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class OpenFindingResource {
    private final FindingQueries queries;
    private final Actors actors;

    OpenFindingResource(FindingQueries queries, Actors actors) {
        this.queries = queries;
        this.actors = actors;
    }

    @GET
    @Operation(
            summary = "The open findings of my teams, what is due first at the top",
            description = "Of whom I stand in for too.")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        List<FindingView> found = queries.open(actors.me(), Cursor.decode(after), size + 1);
        return Page.of(found, size, FindingView::place).toResponse("/api/queue/findings?limit=" + size);
    }
}
