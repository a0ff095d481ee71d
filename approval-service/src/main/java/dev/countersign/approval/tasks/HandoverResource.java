package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.people.People;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Giving tasks to others, over REST.
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class HandoverResource {
    private final HandoverCommands commands;
    private final People people;
    private final Actors actors;

    HandoverResource(HandoverCommands commands, People people, Actors actors) {
        this.commands = commands;
        this.people = people;
        this.actors = actors;
    }

    @POST
    @Path("{id}/reassign")
    @Operation(
            summary = "Give a task to a colleague",
            description =
                    "By anybody of its team, to anybody of its team or who stands in for one, but not to whoever asked"
                            + " for it. A reason is needed when it is taken from somebody who has it. Needs If-Match.")
    public Response reassign(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ReassignForm form) {
        Version seen = Version.required(ifMatch);
        Actor me = actors.me();
        return tagged(commands.reassign(id, seen, () -> receiver(form), form.reason(), me));
    }

    @POST
    @Path("{id}/forward")
    @Operation(
            summary = "Give a task to another team",
            description =
                    "To a team that does steps of the same kind, by the policy of the case. Nobody there has it yet,"
                            + " and they have the whole target. Needs If-Match.")
    public Response forward(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ForwardForm form) {
        Version seen = Version.required(ifMatch);
        return tagged(commands.forward(id, seen, form.toTeam(), form.why(), actors.me()));
    }

    private Actor receiver(ReassignForm form) {
        return people.find(form.receiver())
                .map(actors::of)
                .orElseThrow(() -> new ProtocolRefused.Invalid(List.of(new FieldError(
                        "/to", "Nobody is known by this name here. They have to sign in once before."))));
    }

    private static Response tagged(TaskView view) {
        return Response.ok(view).tag(new Version(view.version()).toTag()).build();
    }

    /// @param to the subject of a person
    record ReassignForm(
            @NotBlank(message = "Say to whom.") @Size(max = 255, message = "At most 255 characters.") @Nullable
            String to,

            @Size(max = 4000, message = "At most 4,000 characters.") @Nullable
            String reason) {

        String receiver() {
            return Objects.requireNonNull(to, "to");
        }
    }

    record ForwardForm(
            @NotBlank(message = "Say to which team.") @Size(max = 255, message = "At most 255 characters.") @Nullable
            String team,

            @NotBlank(message = "Say why it is theirs.")
            @Size(max = 4000, message = "At most 4,000 characters.")
            @Nullable
            String reason) {

        String toTeam() {
            return Objects.requireNonNull(team, "team");
        }

        String why() {
            return Objects.requireNonNull(reason, "reason").strip();
        }
    }
}
