package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Handing a request in again, after a no or after it has expired.
@Path("/api/requests/{id}/resubmit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class ResubmitResource {
    private final RevisionCommands commands;
    private final RequestQueries queries;
    private final CurrentPerson me;

    ResubmitResource(RevisionCommands commands, RequestQueries queries, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.me = me;
    }

    /// Sent again it is refused, as every change of what has moved on is.
    @POST
    public Response resubmit(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid Resubmit resubmit) {
        commands.resubmit(id, Version.required(ifMatch), resubmit.content(), me);
        RequestView shown = queries.show(id, me);
        return Response.ok(shown).tag(new Version(shown.version()).toTag()).build();
    }

    record Resubmit(@NotNull(message = "Say what you need.") ContentForm content) {}
}
