package dev.countersign.approval.finding;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Actors;
import dev.countersign.approval.language.RuleWords;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.Treatment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows a finding and takes what has become of it.
@ApplicationScoped
class FindingDesk {
    private static final PageForm BLANK =
            PageForm.of("version", "note", "evidence.title", "evidence.link", "evidence.validUntil", "reason", "until");

    private final FindingCommands commands;
    private final FindingQueries queries;
    private final Actors actors;
    private final RuleWords words;

    FindingDesk(FindingCommands commands, FindingQueries queries, Actors actors, RuleWords words) {
        this.commands = commands;
        this.queries = queries;
        this.actors = actors;
        this.words = words;
    }

    Response show(UUID task, UUID id) {
        FindingView finding = queries.ofTask(task, id, actors.me());
        return Response.ok(Templates.finding(finding, BLANK.with("version", finding.version())))
                .build();
    }

    Response remediate(UUID task, UUID id, MultivaluedMap<String, String> sent) {
        return unlessRefused(task, id, sent, "finding-mended", (form, finding, me) -> {
            Remedy remedy = new Remedy(text(form, "note"), proof(form));
            commands.remediate(finding.requestId(), id, seen(form), remedy, me);
        });
    }

    Response accept(UUID task, UUID id, MultivaluedMap<String, String> sent) {
        return unlessRefused(task, id, sent, "finding-accepted", (form, finding, me) -> {
            Disposal disposal = new Disposal(Treatment.ACCEPT, null, day(form, "until"), text(form, "reason"), null);
            commands.accept(finding.requestId(), id, seen(form), disposal, me);
        });
    }

    private Response unlessRefused(
            UUID task, UUID id, MultivaluedMap<String, String> sent, String done, Action action) {
        PageForm form = BLANK.typed(sent);
        Actor me = actors.me();
        FindingView finding = queries.ofTask(task, id, me);
        try {
            action.on(form, finding, me);
            return Response.seeOther(URI.create("/reviews/" + task + "?done=" + done))
                    .build();
        } catch (ProtocolRefused.Invalid e) {
            return shownAgain(422, finding, form.withErrors(words.told(e.errors())));
        } catch (ProtocolRefused.Stale e) {
            PageForm current = form.with("version", e.currentVersion());
            return shownAgain(
                    412,
                    finding,
                    current.withProblem(words.of(FindingMessages.class).changed()));
        } catch (FindingRefused.IllegalAction | FindingRefused.Moot e) {
            return shownAgain(
                    409,
                    finding,
                    form.withProblem(words.of(FindingMessages.class).notAnyMore()));
        }
    }

    private static Response shownAgain(int status, FindingView finding, PageForm form) {
        return Response.status(status).entity(Templates.finding(finding, form)).build();
    }

    private static Version seen(PageForm form) {
        return Version.required("\"" + form.value("version") + "\"");
    }

    private static @Nullable Proof proof(PageForm form) {
        String title = text(form, "evidence.title");
        String link = text(form, "evidence.link");
        if (title.isEmpty()
                && link.isEmpty()
                && text(form, "evidence.validUntil").isEmpty()) {
            return null;
        }
        @Nullable LocalDate until = day(form, "evidence.validUntil");
        if (until == null) {
            throw new ProtocolRefused.Invalid(
                    List.of(new FieldError("/evidence/validUntil", "Say until when it counts.")));
        }
        return new Proof(title, link.isEmpty() ? null : link, null, until);
    }

    private static @Nullable LocalDate day(PageForm form, String field) {
        try {
            String typed = text(form, field);
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new ProtocolRefused.Invalid(
                    List.of(new FieldError("/" + field.replace('.', '/'), "A date like 2026-12-31 is expected.")));
        }
    }

    /// Browsers end lines with CR LF; nobody typed the CR.
    private static String text(PageForm form, String field) {
        return form.value(field).replace("\r\n", "\n").strip();
    }

    private interface Action {
        void on(PageForm form, FindingView finding, Actor me);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance finding(FindingView finding, PageForm form);
    }
}
