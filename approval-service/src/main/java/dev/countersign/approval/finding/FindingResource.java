package dev.countersign.approval.finding;

import static java.util.Objects.requireNonNull;

import dev.countersign.approval.cases.Actors;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.Treatment;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What reviews of a request have found, and what becomes of it, over REST.
@Path("/api/cases/{requestId}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class FindingResource {
    private final FindingCommands commands;
    private final FindingQueries queries;
    private final Actors actors;

    FindingResource(FindingCommands commands, FindingQueries queries, Actors actors) {
        this.commands = commands;
        this.queries = queries;
        this.actors = actors;
    }

    @GET
    @Operation(
            summary = "What the reviews of a request have found, the newest first",
            description = "For everybody who may see the case. SUPERSEDED is what a later review has looked at again.")
    public List<FindingView> list(@RestPath UUID requestId) {
        return queries.ofRequest(requestId, actors.me());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One finding", description = "The ETag is its version, for If-Match.")
    public Response show(@RestPath UUID requestId, @RestPath UUID id) {
        return tagged(queries.show(requestId, id, actors.me()));
    }

    @POST
    @Path("{id}/remediate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that a finding is mended, or a condition kept to",
            description =
                    "Only by the team that found it; needs If-Match. With evidence it is mended for as long as the"
                            + " document counts, and open again on the day after.")
    public Response remediate(
            @RestPath UUID requestId,
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RemedyForm form) {
        Version seen = Version.required(ifMatch);
        return tagged(commands.remediate(requestId, id, seen, form.toRemedy(), actors.me()));
    }

    @POST
    @Path("{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accept a finding until a day, or for longer",
            description = "Only by the team that found it; needs If-Match. It is recorded, and open again on the day"
                    + " after. The policy says how long an exception may last.")
    public Response accept(
            @RestPath UUID requestId,
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ExceptionForm form) {
        Version seen = Version.required(ifMatch);
        return tagged(commands.accept(requestId, id, seen, form.toDisposal(), actors.me()));
    }

    private static Response tagged(FindingView view) {
        return Response.ok(view).tag(new Version(view.version()).toTag()).build();
    }

    /// @param note how it was mended
    record RemedyForm(
            @NotBlank(message = "Say how it was mended.")
            @Size(max = 1000, message = "At most 1,000 characters.")
            @Nullable
            String note,

            @Valid DisposalForm.@Nullable EvidenceForm evidence) {

        Remedy toRemedy() {
            return new Remedy(requireNonNull(note, "note"), evidence == null ? null : evidence.toProof());
        }
    }

    /// @param owner who is told when it ends; absent for whoever has it already
    record ExceptionForm(
            @NotBlank(message = "Say why we can live with it.")
            @Size(max = 1000, message = "At most 1,000 characters.")
            @Nullable
            String reason,

            @NotNull(message = "Say until when: what is accepted for ever is forgotten.") @Nullable
            LocalDate until,

            @Valid DisposalForm.@Nullable OwnerForm owner) {

        Disposal toDisposal() {
            return new Disposal(
                    Treatment.ACCEPT, owner == null ? null : owner.toContact(), until, requireNonNull(reason), null);
        }
    }
}
