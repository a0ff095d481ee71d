package dev.countersign.approval.tasks;

import dev.countersign.contracts.TaskKind;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The page of a review: the request on one screen, and how the review ends.
@Path("/reviews/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReviewPages {
    private final TaskDesk desk;
    private final HandoverDesk handover;
    private final SignedOutForms signedOut;

    ReviewPages(TaskDesk desk, HandoverDesk handover, SignedOutForms signedOut) {
        this.desk = desk;
        this.handover = handover;
        this.signedOut = signedOut;
    }

    @GET
    @Authenticated
    public Response show(@RestPath UUID id) {
        return desk.show(id, TaskKind.REVIEW);
    }

    @POST
    @Path("claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    public Response claim(@RestPath UUID id) {
        return desk.claim(id);
    }

    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    public Response release(@RestPath UUID id, @RestForm @Nullable String version) {
        return desk.release(id, version);
    }

    /// For everybody, so that whoever is not signed in any more gets back what they typed; nothing else is
    /// done for them.
    @POST
    @Path("complete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response complete(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return signedOut.unlessSignedOut("/reviews/" + id, "complete", sent, () -> desk.complete(id, sent));
    }

    /// Keeps what is typed. For everybody, as {@link #complete}.
    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response save(
            @RestPath UUID id, @RestHeader("X-Quietly") boolean quietly, MultivaluedMap<String, String> sent) {
        return signedOut.unlessSignedOut("/reviews/" + id, "draft", sent, () -> desk.save(id, sent, quietly));
    }

    @GET
    @Path("hand-over")
    @Authenticated
    public Response handOver(@RestPath UUID id) {
        return handover.show(id);
    }

    @POST
    @Path("hand-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    public Response handOver(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return handover.handOver(id, sent);
    }
}
