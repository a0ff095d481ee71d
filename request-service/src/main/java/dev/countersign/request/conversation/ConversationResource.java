package dev.countersign.request.conversation;

import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/// Conversations over REST.
@Path("/api/requests/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class ConversationResource {
    private final ConversationCommands commands;
    private final ConversationQueries queries;
    private final Idempotency idempotency;
    private final CurrentPerson me;

    ConversationResource(
            ConversationCommands commands, ConversationQueries queries, Idempotency idempotency, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.idempotency = idempotency;
        this.me = me;
    }

    @POST
    public Response say(
            @RestPath UUID id, @RestHeader("Idempotency-Key") @Nullable String key, @NotNull @Valid CommentForm said) {
        IdempotentCall call = IdempotentCall.of(me.sub(), "POST " + path(id), key, said);
        return idempotency.once(call, () -> {
            CommentView comment = CommentView.of(commands.say(id, said, me));
            return Response.created(URI.create(path(id))).entity(comment).build();
        });
    }

    /// Newest first.
    @GET
    public Response list(@RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        List<CommentView> found = queries.list(id, Cursor.decode(after), size + 1, me).stream()
                .map(CommentView::of)
                .toList();
        return Page.of(found, size, comment -> new Cursor(comment.saidAt(), comment.id()).encode())
                .toResponse(path(id) + "?limit=" + size);
    }

    /// Who can be mentioned, the requester first.
    @GET
    @Path("participants")
    public Page<CommentView.Named> participants(@RestPath UUID id) {
        return new Page<>(
                queries.participants(id, me).stream().map(CommentView.Named::of).toList(), null);
    }

    private static String path(UUID id) {
        return "/api/requests/" + id + "/comments";
    }
}
