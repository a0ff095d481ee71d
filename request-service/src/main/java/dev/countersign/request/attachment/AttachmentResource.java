package dev.countersign.request.attachment;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.paging.Page;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Attachments over REST. The body of an upload is the file itself, as bytes: it can be read as it comes in,
/// and a form would be a way for another site's page to send one.
@Path("/api/requests/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class AttachmentResource {
    private final Uploads uploads;
    private final AttachmentCommands commands;
    private final AttachmentQueries queries;
    private final AttachmentStore store;
    private final CurrentPerson me;

    AttachmentResource(
            Uploads uploads,
            AttachmentCommands commands,
            AttachmentQueries queries,
            AttachmentStore store,
            CurrentPerson me) {
        this.uploads = uploads;
        this.commands = commands;
        this.queries = queries;
        this.store = store;
        this.me = me;
    }

    /// Whatever the `Content-Type` says: what the file is, is found in it.
    ///
    /// @param name what the file is called, such as `offer.pdf`
    @POST
    public Response add(
            @RestPath UUID id,
            @RestQuery @Nullable String name,
            @RestHeader("Idempotency-Key") @Nullable String key,
            InputStream bytes)
            throws IOException {
        return uploads.take(id, key, FileName.of(name), bytes, me);
    }

    /// In the order in which they were added; there are never more than fit on one page.
    @GET
    public Page<AttachmentView> list(@RestPath UUID id) {
        return new Page<>(queries.list(id, me).stream().map(AttachmentView::of).toList(), null);
    }

    @GET
    @Path("{attachmentId}")
    @Produces(MediaType.WILDCARD)
    public Response download(@RestPath UUID id, @RestPath UUID attachmentId) {
        return Download.of(queries.show(id, attachmentId, me), store);
    }

    @DELETE
    @Path("{attachmentId}")
    public Response remove(@RestPath UUID id, @RestPath UUID attachmentId) {
        commands.remove(id, attachmentId, me);
        return Response.noContent().build();
    }
}
