package dev.countersign.approval.tasks;

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

/// Asking without rejecting, on a page. Approvals ask here too.
@Path("/reviews/{id}/question")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class QuestionPages {
    private final QuestionDesk desk;

    QuestionPages(QuestionDesk desk) {
        this.desk = desk;
    }

    @GET
    public Response show(@RestPath UUID id) {
        return desk.show(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.ask(id, sent);
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.answer(id, sent);
    }

    @POST
    @Path("take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.takeBack(id, sent);
    }
}
