package dev.countersign.approval.tasks;

import dev.countersign.contracts.TaskKind;
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
import org.jspecify.annotations.Nullable;

/// The page of a review: the request on one screen, and how the review ends.
@Path("/reviews/{id}")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class ReviewPages {
    private final TaskDesk desk;
    private final HandoverDesk handover;

    ReviewPages(TaskDesk desk, HandoverDesk handover) {
        this.desk = desk;
        this.handover = handover;
    }

    @GET
    public Response show(@RestPath UUID id) {
        return desk.show(id, TaskKind.REVIEW);
    }

    @POST
    @Path("claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response claim(@RestPath UUID id) {
        return desk.claim(id);
    }

    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@RestPath UUID id, @RestForm @Nullable String version) {
        return desk.release(id, version);
    }

    @POST
    @Path("complete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complete(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.complete(id, sent);
    }

    @POST
    @Path("assessment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.save(id, sent);
    }

    @GET
    @Path("hand-over")
    public Response handOver(@RestPath UUID id) {
        return handover.show(id);
    }

    @POST
    @Path("hand-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handOver(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return handover.handOver(id, sent);
    }
}
