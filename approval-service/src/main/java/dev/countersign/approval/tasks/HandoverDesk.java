package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.language.RuleWords;
import dev.countersign.approval.people.People;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/// The page on which a task is given to a colleague or to another team: one choice, and why.
@ApplicationScoped
class HandoverDesk {
    private static final String PERSON = "person:";
    private static final int LONGEST_REASON = 4_000;
    private static final PageForm BLANK = PageForm.of("version", "to", "reason");

    private final HandoverCommands commands;
    private final HandoverQueries queries;
    private final People people;
    private final Actors actors;
    private final RuleWords words;

    HandoverDesk(HandoverCommands commands, HandoverQueries queries, People people, Actors actors, RuleWords words) {
        this.commands = commands;
        this.queries = queries;
        this.people = people;
        this.actors = actors;
        this.words = words;
    }

    Response show(UUID id) {
        HandoverQueries.Choices choices = queries.choices(id, actors.me());
        PageForm form = BLANK.with("version", choices.task().version());
        return Response.ok(Templates.handover(choices, form)).build();
    }

    Response handOver(UUID id, MultivaluedMap<String, String> sent) {
        PageForm form = BLANK.typed(sent);
        Actor me = actors.me();
        try {
            Version seen = Version.required("\"" + form.value("version") + "\"");
            give(id, seen, form.value("to"), reason(form), me);
            return Response.seeOther(URI.create("/queue?done=handed-over")).build();
        } catch (ProtocolRefused.Invalid e) {
            return shownAgain(422, id, form.withErrors(words.told(e.errors())), me);
        } catch (ProtocolRefused.Stale e) {
            PageForm current = form.with("version", e.currentVersion());
            return shownAgain(
                    412, id, current.withProblem(words.of(TaskMessages.class).changedLookAgain()), me);
        } catch (CaseRefused.NotForThem e) {
            return shownAgain(
                    409,
                    id,
                    form.withProblem("to", words.of(HandoverMessages.class).notForThem()),
                    me);
        }
    }

    private void give(UUID id, Version seen, String to, String reason, Actor me) {
        if (to.startsWith(PERSON)) {
            commands.reassign(id, seen, () -> receiver(to.substring(PERSON.length())), reason, me);
        } else if (to.isEmpty()) {
            throw nobody();
        } else if (reason.isEmpty()) {
            throw new ProtocolRefused.Invalid(List.of(new FieldError("/reason", "Say why it is theirs.")));
        } else {
            commands.forward(id, seen, to, reason, me);
        }
    }

    private Actor receiver(String sub) {
        return people.find(sub).map(actors::of).orElseThrow(HandoverDesk::nobody);
    }

    private Response shownAgain(int status, UUID id, PageForm form, Actor me) {
        return Response.status(status)
                .entity(Templates.handover(queries.choices(id, me), form))
                .build();
    }

    /// Browsers end lines with CR LF; nobody typed the CR.
    private static String reason(PageForm form) {
        String reason = form.value("reason").replace("\r\n", "\n").strip();
        if (reason.length() > LONGEST_REASON) {
            throw new ProtocolRefused.Invalid(List.of(new FieldError("/reason", "At most 4,000 characters.")));
        }
        return reason;
    }

    private static ProtocolRefused nobody() {
        return new ProtocolRefused.Invalid(List.of(new FieldError("/to", "Choose who should have it.")));
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance handover(HandoverQueries.Choices choices, PageForm form);
    }
}
