package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldErrors;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.request.language.Sentences;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Taking a request back, from the page of the request; when it cannot be done, what was typed is on a page of its own.
@Path("/requests/{id}/withdraw")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class WithdrawPages {
    private static final PageForm BLANK = PageForm.of("version", "reason");
    private static final Sentences<WrongMessages> SENTENCES = new Sentences<>(WrongMessages.class);

    private final RequestCommands commands;
    private final RequestQueries queries;
    private final Validator validator;
    private final PageWords words;
    private final CurrentPerson me;

    WithdrawPages(
            RequestCommands commands, RequestQueries queries, Validator validator, PageWords words, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.validator = validator;
        this.words = words;
        this.me = me;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        PageForm form = BLANK.typed(sent);
        String typed = form.value("reason").strip();
        @Nullable String reason = typed.isEmpty() ? null : typed;
        form = form.withErrors(SENTENCES.in(
                words.of(WrongMessages.class), FieldErrors.of(validator.validate(new WithdrawForm(reason)))));
        if (form.refused()) {
            return shownAgain(422, queries.own(id, me), form);
        }
        try {
            commands.withdraw(id, Version.required("\"" + form.value("version") + "\""), reason, me);
        } catch (ProtocolRefused.Stale | RequestRefused.IllegalAction e) {
            return changedMeanwhile(queries.own(id, me), form);
        }
        return Response.seeOther(URI.create("/requests/" + id + "?done=withdrawn"))
                .build();
    }

    private Response changedMeanwhile(RequestView saved, PageForm form) {
        RequestMessages told = words.of(RequestMessages.class);
        if (!RequestLifecycle.allows(saved.status(), RequestAction.WITHDRAW)) {
            return shownAgain(409, saved, form.withProblem(told.notWithdrawableAnyMore()));
        }
        return shownAgain(
                412, saved, form.with("version", saved.version()).withProblem(told.changedBeforeWithdrawal()));
    }

    private static Response shownAgain(int status, RequestView request, PageForm form) {
        return Response.status(status).entity(Templates.again(request, form)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance again(RequestView request, PageForm form);
    }
}
