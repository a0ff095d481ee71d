package dev.countersign.approval.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.Problems;
import dev.countersign.chassis.versions.Version;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Several tasks at once, over REST. Each is a transaction of its own with an answer of its own, so that one
/// refusal does not stop the others.
@Path("/api/queue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class BulkResource {
    private static final int MOST = 50;

    private final TaskCommands commands;
    private final Actors actors;
    private final Problems problems;

    BulkResource(TaskCommands commands, Actors actors, Problems problems) {
        this.commands = commands;
        this.actors = actors;
        this.problems = problems;
    }

    @POST
    @Path("claim")
    @Operation(
            summary = "Take several tasks",
            description = "At most 50. Answers 200 with a result for each, in their order: what would have been refused"
                    + " alone is refused here.")
    public Results claim(@NotNull @Valid BulkForm form) {
        Actor me = actors.me();
        return each(form, item -> commands.claim(item.task(), item.seen(), me));
    }

    @POST
    @Path("release")
    @Operation(summary = "Give several tasks back to their teams", description = "As claim. A version may be left out.")
    public Results release(@NotNull @Valid BulkForm form) {
        Actor me = actors.me();
        return each(form, item -> commands.release(item.task(), item.seen(), me));
    }

    private Results each(BulkForm form, Function<Item, TaskView> command) {
        return new Results(
                form.items().stream().map(item -> result(item, command)).toList());
    }

    private Result result(Item item, Function<Item, TaskView> command) {
        try {
            return new Result(item.task(), true, command.apply(item).version(), null);
        } catch (RuntimeException e) {
            Problem problem = problems.of(e).orElseThrow(() -> e);
            return new Result(item.task(), false, null, Refusal.of(problem));
        }
    }

    record BulkForm(
            @NotEmpty(message = "Name at least one task.") @Size(max = MOST, message = "At most 50 tasks.") @Nullable
            List<@NotNull(message = "Name a task.") @Valid Item> tasks) {

        List<Item> items() {
            return Objects.requireNonNull(tasks, "tasks");
        }
    }

    /// @param version the task as it was seen; absent for whoever does not mind what has changed since
    record Item(
            @NotNull(message = "Say which task.") @Nullable UUID id,

            @Min(value = 0, message = "A version is not negative.") @Nullable
            Long version) {

        UUID task() {
            return Objects.requireNonNull(id, "id");
        }

        @Nullable
        Version seen() {
            return version == null ? null : new Version(version);
        }
    }

    record Results(List<Result> results) {}

    /// @param version the task's ETag now, when it was done
    /// @param problem why it was not done
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            UUID id,
            boolean done,
            @Nullable Long version,
            @Nullable Refusal problem) {}

    /// A problem document as far as it concerns one of several tasks.
    record Refusal(String type, String title, int status, String detail) {
        static Refusal of(Problem problem) {
            return new Refusal(
                    Problem.TYPE_PREFIX + problem.type(), problem.title(), problem.status(), problem.detail());
        }
    }
}
