package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The button on a request's page with which one watches it, or stops.
@Path("/requests/{id}/watch")
@Authenticated
@RunOnVirtualThread
public class WatchPages {
    private final WatchCommands commands;
    private final CurrentPerson me;

    WatchPages(WatchCommands commands, CurrentPerson me) {
        this.commands = commands;
        this.me = me;
    }

    /// Goes on to the list after stopping: the request may have gone out of sight.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath UUID id, @RestForm @Nullable String action) {
        if ("stop".equals(action)) {
            commands.stop(id, me);
            return Response.seeOther(URI.create("/requests?done=unwatched")).build();
        }
        commands.watch(id, me);
        return Response.seeOther(URI.create("/requests/" + id + "?done=watched"))
                .build();
    }
}
