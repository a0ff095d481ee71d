package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldErrors;
import dev.countersign.request.language.Sentences;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// Answering a question, from the page of the request or from a page of its own.
@Path("/requests/{id}/questions/{question}/answer")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class AnswerPages {
    static final PageForm BLANK = PageForm.of("answer");
    private static final Sentences<WrongMessages> SENTENCES = new Sentences<>(WrongMessages.class);

    private final AnswerCommands commands;
    private final RequestQueries queries;
    private final Validator validator;
    private final PageWords words;
    private final CurrentPerson me;

    AnswerPages(
            AnswerCommands commands, RequestQueries queries, Validator validator, PageWords words, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.validator = validator;
        this.words = words;
        this.me = me;
    }

    @GET
    public TemplateInstance blank(@RestPath UUID id, @RestPath UUID question) {
        return Templates.again(id, question(id, question), BLANK);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath UUID id, @RestPath UUID question, MultivaluedMap<String, String> sent) {
        PageForm form = BLANK.typed(sent);
        AnswerForm typed = new AnswerForm(form.value("answer").strip());
        form = form.withErrors(SENTENCES.in(words.of(WrongMessages.class), FieldErrors.of(validator.validate(typed))));
        if (form.refused()) {
            return shownAgain(422, id, question, form);
        }
        try {
            commands.answer(id, question, form.value("answer").strip(), me);
        } catch (RequestRefused.QuestionSettled | RequestRefused.IllegalAction e) {
            return shownAgain(
                    409,
                    id,
                    question,
                    form.withProblem(words.of(RequestMessages.class).nobodyWaits()));
        }
        return Response.seeOther(URI.create("/requests/" + id + "?done=answered"))
                .build();
    }

    private Response shownAgain(int status, UUID id, UUID question, PageForm form) {
        return Response.status(status)
                .entity(Templates.again(id, question(id, question), form))
                .build();
    }

    private QuestionView question(UUID id, UUID question) {
        return queries.own(id, me).questions().stream()
                .filter(asked -> asked.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new RequestRefused.UnknownQuestion(question));
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance again(UUID request, QuestionView question, PageForm form);
    }
}
