package dev.countersign.approval.delegation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The page on which people who will be away say who does their tasks meanwhile.
@Path("/delegations")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class DelegationPages {
    private final DelegationDesk desk;

    DelegationPages(DelegationDesk desk) {
        this.desk = desk;
    }

    @GET
    public Response list(@RestQuery @Nullable String after) {
        return desk.show(after);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response grant(MultivaluedMap<String, String> sent) {
        return desk.grant(sent);
    }

    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@RestPath UUID id, @RestForm @Nullable String version) {
        return desk.revoke(id, version);
    }
}
