package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.draft.DraftCommands.Saved;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.FieldErrors;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One screen for one task: what {@link ReviewPages} and {@link ApprovalPages} have in common. A task that is
/// looked for at the other's address is sent there.
@ApplicationScoped
class TaskDesk {
    private final TaskCommands commands;
    private final TaskEnd end;
    private final TaskScreen screen;
    private final Validator validator;
    private final Actors actors;

    TaskDesk(TaskCommands commands, TaskEnd end, TaskScreen screen, Validator validator, Actors actors) {
        this.commands = commands;
        this.end = end;
        this.screen = screen;
        this.validator = validator;
        this.actors = actors;
    }

    /// @param kind what the address says that it is
    Response show(UUID id, TaskKind kind) {
        Actor me = actors.me();
        TaskQueries.Opened found = screen.open(id, me);
        TaskView task = found.task();
        return task.kind() == kind ? Response.ok(screen.page(found, me)).build() : goTo(task.address());
    }

    Response claim(UUID id) {
        return goTo(commands.claim(id, null, actors.me()).address() + "?done=claimed");
    }

    /// @param version as the page had shown it
    Response release(UUID id, @Nullable String version) {
        commands.release(id, Version.required("\"" + version + "\""), actors.me());
        return goTo("/queue?done=released");
    }

    /// Keeps what was typed, without sending it.
    ///
    /// @param quietly whether a script asks, and the page stays as it is
    Response save(UUID id, MultivaluedMap<String, String> sent, boolean quietly) {
        return unlessRefused(id, sent, (typed, me) -> {
            Saved saved = end.save(id, typed, me);
            if (quietly) {
                return screen.reply(saved, id, me).toResponse();
            }
            if (!saved.errors().isEmpty()) {
                TypedCompletion marked = typed.knowing(saved.draft());
                return shownAgain(422, id, marked, screen.marked(marked, saved.errors()));
            }
            return goTo(screen.task(id, me).address() + "?done=answers-saved");
        });
    }

    Response complete(UUID id, MultivaluedMap<String, String> sent) {
        return unlessRefused(id, sent, (typed, me) -> {
            List<FieldError> errors = FieldErrors.of(validator.validate(typed.content()));
            if (!errors.isEmpty()) {
                throw new ProtocolRefused.Invalid(errors);
            }
            Verdict verdict = typed.content().toVerdict().having(typed.seenDraftIfTold());
            end.complete(id, typed.seen(), verdict, me);
            return goTo("/queue?done=" + code(verdict.completion().outcome()));
        });
    }

    private Response unlessRefused(UUID id, MultivaluedMap<String, String> sent, Action action) {
        Actor me = actors.me();
        TypedCompletion typed = screen.read(id, sent, me);
        try {
            return action.on(typed, me);
        } catch (ProtocolRefused.Invalid e) {
            return shownAgain(422, id, typed, screen.marked(typed, e.errors()));
        } catch (ProtocolRefused.Stale e) {
            return Response.status(412).entity(screen.conflict(id, typed, me)).build();
        } catch (CaseRefused.HeldByAnother | CaseRefused.IllegalTaskAction e) {
            return shownAgain(409, id, typed, screen.notTaken(typed));
        }
    }

    private Response shownAgain(int status, UUID id, TypedCompletion typed, PageForm form) {
        return Response.status(status)
                .entity(screen.page(id, form, typed.review().asked(), actors.me()))
                .build();
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

    private interface Action {
        Response on(TypedCompletion typed, Actor me);
    }
}
