package dev.countersign.notification.inbox;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.notification.inbox.NoticeLists.Show;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The caller's inbox over REST: their own notices and those of their teams.
@Path("/api/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class InboxResource {
    private final InboxCommands commands;
    private final InboxQueries queries;
    private final CurrentPerson me;

    InboxResource(InboxCommands commands, InboxQueries queries, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.me = me;
    }

    /// Newest first.
    ///
    /// @param unread `true` for those that still ask for attention; otherwise all
    @GET
    public Response list(
            @RestQuery @Nullable String unread, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        Show show = show(unread);
        List<SeenNotice> found = queries.list(show, Cursor.decode(after), size + 1, Reader.of(me));
        return Page.of(found, size, seen -> new Cursor(seen.createdAt(), seen.id()).encode())
                .toResponse("/api/notifications?unread=" + (show == Show.UNREAD) + "&limit=" + size);
    }

    @GET
    @Path("count")
    public Count count() {
        return new Count(queries.unread(Reader.of(me)));
    }

    @GET
    @Path("{id}")
    public SeenNotice show(@RestPath UUID id) {
        return queries.show(id, Reader.of(me));
    }

    @POST
    @Path("{id}/read")
    public SeenNotice read(@RestPath UUID id) {
        return commands.read(id, Reader.of(me));
    }

    @POST
    @Path("read-all")
    public Count readAll() {
        commands.readAll(Reader.of(me));
        return count();
    }

    private static Show show(@Nullable String unread) {
        if (unread == null || unread.equals("false")) {
            return Show.ALL;
        }
        if (unread.equals("true")) {
            return Show.UNREAD;
        }
        throw new ProtocolRefused.BadParameter("unread is true or false.");
    }

    /// @param unread at most 100: then there are that many or more
    record Count(int unread) {}
}
