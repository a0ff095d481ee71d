package dev.countersign.approval.delegation;

import dev.countersign.approval.people.KnownPerson;
import dev.countersign.approval.people.People;
import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who stands in for me, and for whom I stand in, over REST.
@Path("/api/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class DelegationResource {
    private final DelegationCommands commands;
    private final DelegationQueries queries;
    private final People people;
    private final Idempotency idempotency;
    private final CurrentPerson me;

    DelegationResource(
            DelegationCommands commands,
            DelegationQueries queries,
            People people,
            Idempotency idempotency,
            CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.people = people;
        this.idempotency = idempotency;
        this.me = me;
    }

    @GET
    @Operation(
            summary = "What I have granted and what was granted to me, the newest first",
            description = "Who is the principal tells one from the other.")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        people.seen(me.person(), me.teams());
        int size = PageLimit.of(limit);
        List<DelegationView> found = queries.list(me.person(), Cursor.decode(after), size + 1);
        return Page.of(found, size, view -> new Cursor(view.grantedAt(), view.id()).encode())
                .toResponse("/api/delegations?limit=" + size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let somebody do my tasks for a time",
            description =
                    "For myself only, with the teams that I am in now: what others have left to me is not passed on."
                            + " The delegate must have been signed in here once. They get no right on requests of mine. Both"
                            + " names are recorded with whatever they do.")
    public Response grant(@RestHeader("Idempotency-Key") @Nullable String key, @NotNull @Valid DelegationForm form) {
        people.seen(me.person(), me.teams());
        IdempotentCall call = IdempotentCall.of(me.sub(), "POST /api/delegations", key, form);
        Person principal = me.person();
        Set<String> teams = me.teams();
        return idempotency.once(call, () -> {
            Grant.mustHaveSomethingToLeave(teams);
            DelegationView granted = commands.grant(form.toOffer(principal, teams, delegate(form)));
            return Response.created(URI.create("/api/delegations/" + granted.id()))
                    .tag(new Version(granted.version()).toTag())
                    .entity(granted)
                    .build();
        });
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One delegation", description = "For its principal and its delegate. The ETag is its version.")
    public Response show(@RestPath UUID id) {
        return tagged(queries.show(id, me.person()));
    }

    @POST
    @Path("{id}/revoke")
    @Operation(
            summary = "End a delegation at once",
            description =
                    "Only by its principal. Needs If-Match. Once this is answered, nothing is done by way of it any"
                            + " more.")
    public Response revoke(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(commands.revoke(id, Version.required(ifMatch), me.person()));
    }

    private Person delegate(DelegationForm form) {
        return people.find(form.sub())
                .map(KnownPerson::person)
                .orElseThrow(() -> new ProtocolRefused.Invalid(List.of(new FieldError(
                        "/delegate", "Nobody is known by this name here. They have to sign in once before."))));
    }

    private static Response tagged(DelegationView view) {
        return Response.ok(view).tag(new Version(view.version()).toTag()).build();
    }

    /// @param delegate the subject of whoever stands in
    /// @param from when it begins; absent for now
    /// @param until the first moment that is not part of it any more
    record DelegationForm(
            @NotBlank(message = "Say who stands in for you.")
            @Size(max = 255, message = "At most 255 characters.")
            @Nullable
            String delegate,

            @Nullable Instant from,

            @NotNull(message = "Say until when.") @Nullable Instant until,

            @NotEmpty(message = "Name at least one kind of task.") @Nullable
            Set<@NotNull(message = "REVIEW or APPROVAL.") TaskKind> kinds) {

        String sub() {
            return Objects.requireNonNull(delegate, "delegate");
        }

        DelegationOffer toOffer(Person principal, Set<String> teams, Person to) {
            return new DelegationOffer(
                    principal,
                    to,
                    teams,
                    Objects.requireNonNull(kinds, "kinds"),
                    from,
                    Objects.requireNonNull(until, "until"));
        }
    }
}
