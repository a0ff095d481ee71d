package dev.countersign.approval.timer;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import io.quarkus.oidc.Tenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The operator's view of timers.
@Path("/api/operations/approval-service/timers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.OPERATOR)
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class TimerResource {
    private final TimerQueries queries;

    TimerResource(TimerQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(
            summary = "Timers that are late, the oldest first",
            description =
                    "Those that should have been settled for a minute already, with what was wrong last if they have"
                            + " failed. They are tried again by themselves, so once the cause is gone there is nothing to do.")
    public Response late(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        List<LateTimer> found = queries.late(Cursor.decode(after), size + 1);
        return Page.of(found, size, timer -> new Cursor(timer.dueAt(), timer.id()).encode())
                .toResponse("/api/operations/approval-service/timers?limit=" + size);
    }
}
