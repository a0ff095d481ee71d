package dev.countersign.approval.cases;

import dev.countersign.chassis.identity.Api;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// Cases over REST.
@Path("/api/cases")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class CaseResource {
    private final CaseQueries queries;
    private final Actors actors;

    CaseResource(CaseQueries queries, Actors actors) {
        this.queries = queries;
        this.actors = actors;
    }

    /// The case of a request, once it has one.
    @GET
    @Path("{requestId}")
    public CaseView show(@RestPath UUID requestId) {
        return queries.ofRequest(requestId, actors.me());
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Which way something would take",
            description = "For what is not submitted yet: the lane, the steps, why in the policy's own words, and by"
                    + " when there would be an answer. Nothing is kept. Only what every policy needs has to be said.")
    public Preview preview(@NotNull @Valid PreviewForm form) {
        return queries.preview(form.content().toContent());
    }

    @POST
    @Path("{requestId}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a change would cost",
            description =
                    "For a request that was handed in: which finished reviews would be done again with this content,"
                            + " which steps would be added or dropped, and how many business hours later the answer would come."
                            + " Nothing is kept.")
    public ChangePreview previewChange(@RestPath UUID requestId, @NotNull @Valid PreviewForm form) {
        return queries.preview(requestId, form.content().toContent(), actors.me());
    }

    record PreviewForm(
            @NotNull(message = "Say what you need.") @Valid Sketch content) {}
}
