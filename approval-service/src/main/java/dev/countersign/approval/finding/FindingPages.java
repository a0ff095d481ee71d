package dev.countersign.approval.finding;

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
import org.jboss.resteasy.reactive.RestPath;

/// The page on which the team that found something says what has become of it.
@Path("/reviews/{task}/findings/{id}")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class FindingPages {
    private final FindingDesk desk;

    FindingPages(FindingDesk desk) {
        this.desk = desk;
    }

    @GET
    public Response show(@RestPath UUID task, @RestPath UUID id) {
        return desk.show(task, id);
    }

    @POST
    @Path("remediate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remediate(@RestPath UUID task, @RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.remediate(task, id, sent);
    }

    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@RestPath UUID task, @RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.accept(task, id, sent);
    }
}
