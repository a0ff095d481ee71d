package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.Asking;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.language.RuleWords;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.AskedOf;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page on which the holder of a task asks, writes down what the vendor has answered, or goes on without.
@ApplicationScoped
class QuestionDesk {
    private static final int LONGEST = 4_000;
    private static final PageForm BLANK = PageForm.of("version", "of", "question", "answer");

    private final TaskCommands commands;
    private final TaskQueries queries;
    private final Actors actors;
    private final RuleWords words;

    QuestionDesk(TaskCommands commands, TaskQueries queries, Actors actors, RuleWords words) {
        this.commands = commands;
        this.queries = queries;
        this.actors = actors;
        this.words = words;
    }

    Response show(UUID id) {
        Actor me = actors.me();
        TaskView task = queries.show(id, me);
        return Response.ok(page(task, BLANK.with("version", task.version()), me))
                .build();
    }

    Response ask(UUID id, MultivaluedMap<String, String> sent) {
        return unlessRefused(id, sent, "asked", form -> {
            String question = text(form, "question", "Say what you need to know.");
            commands.ask(id, seen(form), new Asking(askedOf(form), question), actors.me());
        });
    }

    Response answer(UUID id, MultivaluedMap<String, String> sent) {
        return unlessRefused(id, sent, "vendor-answered", form -> {
            String answer = text(form, "answer", "Say what the vendor has answered.");
            commands.answerForVendor(id, seen(form), answer, actors.me());
        });
    }

    Response takeBack(UUID id, MultivaluedMap<String, String> sent) {
        return unlessRefused(id, sent, "question-taken-back", form -> commands.takeBack(id, seen(form), actors.me()));
    }

    private Response unlessRefused(UUID id, MultivaluedMap<String, String> sent, String done, Action action) {
        PageForm form = BLANK.typed(sent);
        Actor me = actors.me();
        try {
            action.on(form);
            String address = queries.show(id, me).address();
            return Response.seeOther(URI.create(address + "?done=" + done)).build();
        } catch (ProtocolRefused.Invalid e) {
            return shownAgain(422, id, form.withErrors(words.told(e.errors())), me);
        } catch (ProtocolRefused.Stale e) {
            PageForm current = form.with("version", e.currentVersion());
            return shownAgain(
                    412, id, current.withProblem(words.of(TaskMessages.class).changedLookAgain()), me);
        } catch (CaseRefused.HeldByAnother | CaseRefused.IllegalTaskAction e) {
            return shownAgain(
                    409, id, form.withProblem(words.of(QuestionMessages.class).notNow()), me);
        }
    }

    private Response shownAgain(int status, UUID id, PageForm form, Actor me) {
        return Response.status(status)
                .entity(page(queries.show(id, me), form, me))
                .build();
    }

    private static TemplateInstance page(TaskView task, PageForm form, Actor me) {
        return Templates.question(task, Standing.of(me, task), form);
    }

    private static Version seen(PageForm form) {
        return Version.required("\"" + form.value("version") + "\"");
    }

    private static AskedOf askedOf(PageForm form) {
        return Arrays.stream(AskedOf.values())
                .filter(of -> of.name().equals(form.value("of")))
                .findFirst()
                .orElseThrow(
                        () -> new ProtocolRefused.Invalid(List.of(new FieldError("/of", "Choose who is to answer."))));
    }

    /// Browsers end lines with CR LF; nobody typed the CR.
    private static String text(PageForm form, String field, String missing) {
        String text = form.value(field).replace("\r\n", "\n").strip();
        @Nullable
        String wrong = text.isEmpty() ? missing : text.length() > LONGEST ? "At most 4,000 characters." : null;
        if (wrong != null) {
            throw new ProtocolRefused.Invalid(List.of(new FieldError("/" + field, wrong)));
        }
        return text;
    }

    private interface Action {
        void on(PageForm form);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance question(TaskView task, Standing standing, PageForm form);
    }
}
