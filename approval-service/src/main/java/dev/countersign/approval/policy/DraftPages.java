package dev.countersign.approval.policy;

import dev.countersign.chassis.identity.Groups;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// The pages on which one policy owner writes what is to be, and another puts it into force.
@Path("/policies/drafts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Groups.POLICY_OWNER)
@RunOnVirtualThread
public class DraftPages {
    private final DraftDesk desk;

    DraftPages(DraftDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("new")
    public Response blank() {
        return desk.blank();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return desk.create(sent);
    }

    @GET
    @Path("{id}")
    public Response show(@RestPath UUID id) {
        return desk.show(id);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.save(id, sent);
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.discard(id, sent);
    }

    @POST
    @Path("{id}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.publish(id, sent);
    }
}
