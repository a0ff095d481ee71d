package dev.countersign.approval.policy;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/// What the pages of drafts show, and what their forms do. Whatever is refused, the text that was typed is
/// shown again.
@ApplicationScoped
class DraftDesk {
    private static final PageForm BLANK = PageForm.of("version", "basedOn", "yaml");

    private final PolicyCommands commands;
    private final PolicyQueries queries;
    private final CurrentPerson me;
    private final PageWords words;

    DraftDesk(PolicyCommands commands, PolicyQueries queries, CurrentPerson me, PageWords words) {
        this.commands = commands;
        this.queries = queries;
        this.me = me;
        this.words = words;
    }

    /// A draft begins with what is in force.
    Response blank() {
        VersionView inForce = inForce();
        PageForm form = BLANK.with("basedOn", inForce.version()).with("yaml", inForce.yaml());
        return Response.ok(Templates.blank(form)).build();
    }

    Response create(MultivaluedMap<String, String> sent) {
        PageForm form = BLANK.typed(sent);
        try {
            DraftView draft = commands.draft(basedOn(form), text(form), me.person());
            return seeOther("/policies/drafts/" + draft.id() + "?done=policy-saved");
        } catch (PolicyRefused.Invalid e) {
            return Response.status(422)
                    .entity(Templates.blank(withMistakes(form, e)))
                    .build();
        }
    }

    Response show(UUID id) {
        DraftView draft = queries.draft(id);
        return Response.ok(page(draft, filled(draft))).build();
    }

    Response save(UUID id, MultivaluedMap<String, String> sent) {
        PageForm form = BLANK.typed(sent);
        return unlessRefused(id, form, () -> {
            commands.save(id, seen(form), basedOn(form), text(form), me.person());
            return "/policies/drafts/" + id + "?done=policy-saved";
        });
    }

    Response discard(UUID id, MultivaluedMap<String, String> sent) {
        DraftView draft = queries.draft(id);
        PageForm form = filled(draft).typed(sent);
        return unlessRefused(id, form, () -> {
            commands.discard(id, seen(form), me.person());
            return "/policies?done=policy-discarded";
        });
    }

    Response publish(UUID id, MultivaluedMap<String, String> sent) {
        DraftView draft = queries.draft(id);
        PageForm form = filled(draft).typed(sent);
        return unlessRefused(id, form, () -> {
            int version = commands.publish(id, seen(form), me.person()).version();
            return "/policies/" + version + "?done=policy-published";
        });
    }

    private Response unlessRefused(UUID id, PageForm form, Action action) {
        try {
            return seeOther(action.run());
        } catch (PolicyRefused.Invalid e) {
            return shownAgain(422, id, withMistakes(form, e));
        } catch (ProtocolRefused.Stale e) {
            return shownAgain(
                    412,
                    id,
                    form.with("version", e.currentVersion())
                            .withProblem(words.of(PolicyMessages.class).changed()));
        } catch (PolicyRefused.Outdated e) {
            return shownAgain(
                    409, id, form.withProblem(words.of(PolicyMessages.class).outdatedOnPage(e.inForce(), e.basedOn())));
        } catch (PolicyRefused.OwnDraft | PolicyRefused.NotYourDraft e) {
            return shownAgain(
                    403, id, form.withProblem(words.of(PolicyMessages.class).notYoursOnPage()));
        }
    }

    private Response shownAgain(int status, UUID id, PageForm form) {
        return Response.status(status).entity(page(queries.draft(id), form)).build();
    }

    private TemplateInstance page(DraftView draft, PageForm form) {
        return Templates.draft(
                draft,
                queries.difference(draft.id()),
                form,
                draft.author().is(me.person()),
                inForce().version());
    }

    private static PageForm filled(DraftView draft) {
        return BLANK.with("version", draft.version())
                .with("basedOn", draft.basedOn())
                .with("yaml", draft.yaml());
    }

    private VersionView inForce() {
        return queries.version(queries.versions(Integer.MAX_VALUE, 1).getFirst().version());
    }

    private PageForm withMistakes(PageForm form, PolicyRefused.Invalid refused) {
        PolicyMessages policy = words.of(PolicyMessages.class);
        PageForm told = form;
        for (PolicyError error : refused.errors()) {
            told = told.withProblem(
                    error.field().isEmpty()
                            ? policy.mistake(error.line(), error.column(), error.message())
                            : policy.mistakeIn(error.line(), error.column(), error.field(), error.message()));
        }
        return told;
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private static Version seen(PageForm form) {
        return Version.required("\"" + form.value("version") + "\"");
    }

    /// @throws ProtocolRefused.BadParameter when the field is not as the page has filled it
    private static int basedOn(PageForm form) {
        String typed = form.value("basedOn");
        if (!typed.matches("\\d{1,9}")) {
            throw new ProtocolRefused.BadParameter("basedOn is the number of the version that is changed.");
        }
        return Integer.parseInt(typed);
    }

    /// Browsers end lines with CR LF; nobody typed the CR.
    private static String text(PageForm form) {
        return form.value("yaml").replace("\r\n", "\n");
    }

    private interface Action {
        /// @return where to go then
        String run();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance blank(PageForm form);

        static native TemplateInstance draft(
                DraftView draft, PolicyQueries.Difference difference, PageForm form, boolean mine, int inForce);
    }
}
