package dev.countersign.request.purchase;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Changing what was handed in, with the form that it was asked for with, and what has changed so far.
@Path("/requests/{id}")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class RevisionPages {
    private static final int LONGEST_REASON = 1000;

    private final RevisionCommands commands;
    private final RevisionPart part;
    private final Idempotency idempotency;
    private final PageWords words;
    private final CurrentPerson me;

    RevisionPages(
            RevisionCommands commands, RevisionPart part, Idempotency idempotency, PageWords words, CurrentPerson me) {
        this.commands = commands;
        this.part = part;
        this.idempotency = idempotency;
        this.words = words;
        this.me = me;
    }

    @GET
    @Path("change")
    public TemplateInstance change(@RestPath UUID id) {
        RequestView request = part.own(id);
        PageForm form =
                TypedContent.of(request).with(TypedContent.KEY, Ids.next().toString());
        return Templates.change(form, request, again(request), null);
    }

    @POST
    @Path("change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        RequestView request = part.own(id);
        boolean again = again(request);
        WrongMessages wrong = words.of(WrongMessages.class);
        TypedContent typed = TypedContent.read(sent, wrong);
        PageForm form = typed.withProblems(part.problems(typed, request));
        if (form.value(TypedContent.REASON).length() > LONGEST_REASON) {
            form = form.withProblem(TypedContent.REASON, wrong.atMost1000Characters());
        }
        if (form.refused()) {
            return shownAgain(422, form, request, null);
        }
        Version seen = Version.required("\"" + form.value("version") + "\"");
        try {
            if (again) {
                commands.resubmit(id, seen, typed.content(), me);
            } else {
                amend(id, seen, form, typed.content());
            }
        } catch (RequestRefused.NothingChanged e) {
            return shownAgain(422, form.withProblem(wrong.nothingChanged()), request, null);
        } catch (ProtocolRefused.Stale | RequestRefused.IllegalAction e) {
            return changedMeanwhile(part.own(id), typed, form);
        }
        return Response.seeOther(URI.create("/requests/" + id + (again ? "?done=submitted" : "?done=amended")))
                .build();
    }

    private Response changedMeanwhile(RequestView saved, TypedContent typed, PageForm form) {
        RequestMessages told = words.of(RequestMessages.class);
        if (!again(saved) && !RequestLifecycle.allows(saved.status(), RequestAction.AMEND)) {
            return shownAgain(409, form.withProblem(told.notChangeableAnyMore()), saved, null);
        }
        PageForm current = form.with("version", saved.version())
                .with(TypedContent.KEY, Ids.next().toString())
                .withProblem(told.changedMeanwhile());
        return shownAgain(412, current, saved, Meanwhile.of(typed, saved, words.of(FieldMessages.class)));
    }

    @GET
    @Path("revisions")
    public TemplateInstance list(@RestPath UUID id) {
        return Templates.list(part.request(id), part.told(id));
    }

    private void amend(UUID id, Version seen, PageForm form, ContentForm content) {
        String typed = form.value(TypedContent.REASON).strip();
        @Nullable String reason = typed.isEmpty() ? null : typed;
        RevisionResource.Amend amend = new RevisionResource.Amend(content, reason);
        IdempotentCall call =
                IdempotentCall.of(me.sub(), RevisionResource.route(id), form.value(TypedContent.KEY), amend);
        idempotency.once(call, () -> {
            commands.amend(id, seen, content, reason, me);
            return Response.ok("").build();
        });
    }

    private static boolean again(RequestView request) {
        return RequestLifecycle.allows(request.status(), RequestAction.RESUBMIT);
    }

    private static Response shownAgain(int status, PageForm form, RequestView request, @Nullable Meanwhile meanwhile) {
        return Response.status(status)
                .entity(Templates.change(form, request, again(request), meanwhile))
                .build();
    }

    /// A revision and what is different from the one before.
    ///
    /// @param differences empty for the first
    record Told(int revision, Instant at, @Nullable String reason, List<DifferenceLine> differences) {
        public boolean first() {
            return revision == 1;
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        /// @param meanwhile null unless the request has changed since it was opened
        static native TemplateInstance change(
                PageForm form, RequestView request, boolean again, @Nullable Meanwhile meanwhile);

        static native TemplateInstance list(RequestView request, List<Told> revisions);
    }
}
