package dev.countersign.request.purchase;

import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The revisions of a request over REST: made by changing what was handed in, compared, never changed.
@Path("/api/requests/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class RevisionResource {
    private final RevisionCommands commands;
    private final RevisionQueries queries;
    private final Idempotency idempotency;
    private final CurrentPerson me;

    RevisionResource(RevisionCommands commands, RevisionQueries queries, Idempotency idempotency, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.idempotency = idempotency;
        this.me = me;
    }

    /// Changes what was handed in; the content is replaced as a whole. The tag that comes back is the
    /// request's.
    @POST
    public Response amend(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Idempotency-Key") @Nullable String key,
            @NotNull @Valid Amend amend) {
        Version seen = Version.required(ifMatch);
        IdempotentCall call = IdempotentCall.of(me.sub(), route(id), key, amend);
        return idempotency.once(call, () -> {
            PurchaseRequest request = commands.amend(id, seen, amend.content(), amend.reason(), me);
            return Response.created(URI.create("/api/requests/" + id + "/revisions/" + request.revision()))
                    .tag(new Version(request.version()).toTag())
                    .entity(queries.show(id, request.revision(), me))
                    .build();
        });
    }

    /// The first one first.
    @GET
    public Page<RevisionView> list(@RestPath UUID id) {
        return new Page<>(queries.list(id, me), null);
    }

    @GET
    @Path("{revision}")
    public RevisionView show(@RestPath UUID id, @RestPath int revision) {
        return queries.show(id, revision, me);
    }

    /// What is different from another revision; from the one before, if none is named.
    @GET
    @Path("{revision}/differences")
    public Differences differences(@RestPath UUID id, @RestPath int revision, @RestQuery @Nullable Integer from) {
        List<Difference> found = queries.differences(id, revision, from, me);
        return new Differences(from == null ? revision - 1 : from, revision, found);
    }

    static String route(UUID id) {
        return "POST /api/requests/" + id + "/revisions";
    }

    /// @param reason for those who look at it
    record Amend(
            @NotNull(message = "Say what you need.") ContentForm content,

            @Size(max = 1000, message = "At most 1,000 characters.") @Nullable
            String reason) {}

    /// @param from the revision with `before`
    /// @param to the revision with `after`
    record Differences(int from, int to, List<Difference> items) {}
}
