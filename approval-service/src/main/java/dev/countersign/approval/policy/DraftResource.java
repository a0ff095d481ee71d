package dev.countersign.approval.policy;

import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What policy owners propose, over REST.
@Path("/api/policies/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.POLICY_OWNER)
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class DraftResource {
    private final PolicyCommands commands;
    private final PolicyQueries queries;
    private final Idempotency idempotency;
    private final CurrentPerson me;

    DraftResource(PolicyCommands commands, PolicyQueries queries, Idempotency idempotency, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.idempotency = idempotency;
        this.me = me;
    }

    @GET
    @Operation(summary = "All drafts, the oldest first", description = "Without their texts.")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int size = PageLimit.of(limit);
        List<DraftView> found = queries.drafts(Cursor.decode(after), size + 1);
        return Page.of(found, size, draft -> new Cursor(draft.createdAt(), draft.id()).encode())
                .toResponse("/api/policies/drafts?limit=" + size);
    }

    @POST
    @Operation(
            summary = "Propose a policy",
            description = "422 with line, column and field of everything that is wrong; then nothing is saved.")
    public Response create(@RestHeader("Idempotency-Key") @Nullable String key, @NotNull @Valid DraftForm form) {
        IdempotentCall call = IdempotentCall.of(me.sub(), "POST /api/policies/drafts", key, form);
        return idempotency.once(call, () -> {
            DraftView draft = commands.draft(form.base(), form.text(), me.person());
            return Response.created(URI.create("/api/policies/drafts/" + draft.id()))
                    .tag(new Version(draft.version()).toTag())
                    .entity(draft)
                    .build();
        });
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One draft with its text")
    public Response show(@RestPath UUID id) {
        return tagged(queries.draft(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Save a draft", description = "Only its author. Needs If-Match.")
    public Response save(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid DraftForm form) {
        return tagged(commands.save(id, Version.required(ifMatch), form.base(), form.text(), me.person()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Throw a draft away", description = "Only its author. Needs If-Match.")
    public Response discard(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        commands.discard(id, Version.required(ifMatch), me.person());
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/difference")
    @Operation(summary = "What a draft would change", description = "A unified diff from the version that it follows.")
    public PolicyQueries.Difference difference(@RestPath UUID id) {
        return queries.difference(id);
    }

    @POST
    @Path("{id}/publish")
    @Operation(
            summary = "Put a draft into force",
            description = "Another policy owner than its author. Needs If-Match, so that what is published is what was"
                    + " read. Cases that are open keep to the version that they opened with.")
    public Response publish(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        VersionView published = commands.publish(id, Version.required(ifMatch), me.person());
        return Response.created(URI.create("/api/policies/" + published.version()))
                .entity(published)
                .build();
    }

    private static Response tagged(DraftView draft) {
        return Response.ok(draft).tag(new Version(draft.version()).toTag()).build();
    }

    /// @param basedOn the published version that the draft is to follow, from 1
    /// @param yaml at most 200,000 characters
    record DraftForm(
            @NotNull(message = "Say which version you change.")
            @Min(value = 1, message = "Versions count from 1.")
            @Nullable
            Integer basedOn,

            @NotBlank(message = "Send the text of the policy.")
            @Size(max = PolicyReader.LONGEST, message = "At most 200,000 characters.")
            @Nullable
            String yaml) {

        int base() {
            return Objects.requireNonNull(basedOn, "basedOn");
        }

        String text() {
            return Objects.requireNonNull(yaml, "yaml");
        }
    }
}
