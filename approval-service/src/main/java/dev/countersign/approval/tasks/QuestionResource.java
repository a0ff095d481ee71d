package dev.countersign.approval.tasks;

import static java.util.Objects.requireNonNull;

import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.Asking;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.AskedOf;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What the holder of a task has to know before they go on, over REST. The requester answers at the request.
@Path("/api/tasks/{id}/question")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class QuestionResource {
    private final TaskCommands commands;
    private final Actors actors;

    QuestionResource(TaskCommands commands, Actors actors) {
        this.commands = commands;
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask without rejecting",
            description = "Only by whoever has claimed the task; needs If-Match. The task waits, and its target stands"
                    + " still, until the requester or the vendor has answered or the question is taken back.")
    public Response ask(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid AskForm asked) {
        Asking asking = new Asking(requireNonNull(asked.of(), "of"), requireNonNull(asked.question(), "question"));
        return tagged(commands.ask(id, Version.required(ifMatch), asking, actors.me()));
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write down what the vendor has answered",
            description = "Only by whoever has the task; needs If-Match. The requester answers at the request.")
    public Response answer(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid AnswerForm answer) {
        String words = requireNonNull(answer.answer(), "answer").strip();
        return tagged(commands.answerForVendor(id, Version.required(ifMatch), words, actors.me()));
    }

    @POST
    @Path("take-back")
    @Operation(summary = "Go on without the answer", description = "Only by whoever has the task; needs If-Match.")
    public Response takeBack(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(commands.takeBack(id, Version.required(ifMatch), actors.me()));
    }

    private static Response tagged(TaskView view) {
        return Response.ok(view).tag(new Version(view.version()).toTag()).build();
    }

    record AskForm(
            @NotNull(message = "Say who is to answer: REQUESTER or VENDOR.") @Nullable
            AskedOf of,

            @NotBlank(message = "Say what you need to know.")
            @Size(max = 4000, message = "At most 4,000 characters.")
            @Nullable
            String question) {}

    record AnswerForm(
            @NotBlank(message = "Say what the vendor has answered.")
            @Size(max = 4000, message = "At most 4,000 characters.")
            @Nullable
            String answer) {}
}
