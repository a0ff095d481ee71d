package dev.countersign.request.purchase;

import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Requests over REST.
@Path("/api/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class RequestResource {
    private final RequestCommands commands;
    private final RequestQueries queries;
    private final Idempotency idempotency;
    private final CurrentPerson me;

    RequestResource(RequestCommands commands, RequestQueries queries, Idempotency idempotency, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.idempotency = idempotency;
        this.me = me;
    }

    /// Makes a draft, or submits at once.
    @POST
    public Response create(@RestHeader("Idempotency-Key") @Nullable String key, @NotNull @Valid Create create) {
        IdempotentCall call = IdempotentCall.of(me.sub(), "POST /api/requests", key, create);
        return idempotency.once(call, () -> {
            PurchaseRequest request = commands.create(create.content(), create.submits(), me);
            return Response.created(URI.create("/api/requests/" + request.id()))
                    .tag(new Version(request.version()).toTag())
                    .entity(RequestView.of(request, List.of()))
                    .build();
        });
    }

    /// Newest first.
    ///
    /// @param text words of a product, each from its beginning, or the number of a request
    @GET
    public Response list(
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String text,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        RequestFilter filter = RequestFilter.of(view, status, text);
        List<RequestView> found = queries.list(filter, Cursor.decode(after), size + 1, me);
        return Page.of(found, size, shown -> new Cursor(shown.createdAt(), shown.id()).encode())
                .toResponse(filter.path(size));
    }

    @GET
    @Path("{id}")
    public Response show(@RestPath UUID id) {
        return tagged(queries.show(id, me));
    }

    /// Edits a draft; the content is replaced as a whole. What was handed in is changed by a new revision.
    @PUT
    @Path("{id}")
    public Response edit(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid Edit edit) {
        commands.edit(id, Version.required(ifMatch), edit.content(), me);
        return tagged(queries.show(id, me));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        commands.delete(id, Version.required(ifMatch), me);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/submit")
    public Response submit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        commands.submit(id, Version.required(ifMatch), me);
        return tagged(queries.show(id, me));
    }

    @POST
    @Path("{id}/withdraw")
    public Response withdraw(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @Nullable WithdrawForm withdraw) {
        commands.withdraw(id, Version.required(ifMatch), withdraw == null ? null : withdraw.reason(), me);
        return tagged(queries.show(id, me));
    }

    @GET
    @Path("{id}/timeline")
    public Page<TimelineView> timeline(@RestPath UUID id) {
        return new Page<>(queries.timeline(id, me), null);
    }

    private static Response tagged(RequestView view) {
        return Response.ok(view).tag(new Version(view.version()).toTag()).build();
    }

    /// @param submit absent means false: a draft
    record Create(
            @NotNull(message = "Say what you need.") ContentForm content,
            @Nullable Boolean submit) {
        boolean submits() {
            return Boolean.TRUE.equals(submit);
        }
    }

    record Edit(@NotNull(message = "Say what you need.") ContentForm content) {}

    /// One line of the story.
    ///
    /// @param onBehalfOf whose delegate did it; absent when they acted for themselves
    record TimelineView(
            Instant at,
            String kind,
            @Nullable String by,
            @Nullable String onBehalfOf,
            @Nullable String step,
            @Nullable String words) {}
}
