package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Completion;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.FieldErrors;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One screen for one task: what {@link ReviewPages} and {@link ApprovalPages} have in common. A task that is looked
/// for at the other's address is sent there.
@ApplicationScoped
class TaskDesk {
    private final TaskCommands commands;
    private final TaskQueries queries;
    private final Validator validator;
    private final Actors actors;

    TaskDesk(TaskCommands commands, TaskQueries queries, Validator validator, Actors actors) {
        this.commands = commands;
        this.queries = queries;
        this.validator = validator;
        this.actors = actors;
    }

    /// @param kind what the address says that it is
    Response show(UUID id, TaskKind kind) {
        Actor me = actors.me();
        TaskView task = queries.show(id, me);
        return task.kind() == kind
                ? Response.ok(page(task, TypedCompletion.blank(task.version()), me))
                        .build()
                : goTo(task.address());
    }

    Response claim(UUID id) {
        return goTo(commands.claim(id, null, actors.me()).address() + "?done=claimed");
    }

    /// @param version as the page had shown it
    Response release(UUID id, @Nullable String version) {
        commands.release(id, Version.required("\"" + version + "\""), actors.me());
        return goTo("/queue?done=released");
    }

    Response complete(UUID id, MultivaluedMap<String, String> sent) {
        TypedCompletion typed = TypedCompletion.read(sent);
        List<FieldError> errors = FieldErrors.of(validator.validate(typed.content()));
        if (!errors.isEmpty()) {
            return shownAgain(422, id, typed.withErrors(errors));
        }
        try {
            Completion completion = typed.content().toCompletion();
            commands.complete(id, typed.seen(), completion, actors.me());
            return goTo("/queue?done=" + code(completion.outcome()));
        } catch (ProtocolRefused.Invalid e) {
            return shownAgain(422, id, typed.withErrors(e.errors()));
        } catch (ProtocolRefused.Stale e) {
            PageForm form = typed.form().with("version", e.currentVersion());
            return shownAgain(
                    412, id, form.withProblem("It changed while you had it open. Look at it again, then send."));
        } catch (CaseRefused.HeldByAnother | CaseRefused.IllegalTaskAction e) {
            return shownAgain(409, id, typed.form().withProblem("Your answer was not taken. See who has it now."));
        }
    }

    private Response shownAgain(int status, UUID id, PageForm form) {
        Actor me = actors.me();
        return Response.status(status)
                .entity(page(queries.show(id, me), form, me))
                .build();
    }

    private TemplateInstance page(TaskView task, PageForm form, Actor me) {
        Standing standing = Standing.of(me, task);
        return switch (task.kind()) {
            case REVIEW -> Templates.review(task, standing, form);
            case APPROVAL -> Templates.approval(task, standing, form);
        };
    }

    /// What the queue says has been done.
    private static String code(TaskOutcome outcome) {
        return switch (outcome) {
            case CLEARED -> "cleared";
            case CLEARED_WITH_CONDITIONS -> "cleared-with-conditions";
            case APPROVED, APPROVED_WITH_CONDITIONS -> "approved";
            case REFUSED -> "refused";
        };
    }

    private static Response goTo(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance review(TaskView task, Standing standing, PageForm form);

        static native TemplateInstance approval(TaskView task, Standing standing, PageForm form);
    }
}
