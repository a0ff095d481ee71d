package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// Watching over REST.
@Path("/api/requests/{id}/watch")
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class WatchResource {
    private final WatchCommands commands;
    private final CurrentPerson me;

    WatchResource(WatchCommands commands, CurrentPerson me) {
        this.commands = commands;
        this.me = me;
    }

    @PUT
    public void watch(@RestPath UUID id) {
        commands.watch(id, me);
    }

    /// Who could see the request for no other reason does not see it any more afterwards.
    @DELETE
    public void stop(@RestPath UUID id) {
        commands.stop(id, me);
    }
}
