package dev.countersign.request.conversation;

import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// What the page of a request does with its conversation, which is on it as {@link ConversationPart}.
@Path("/requests/{id}/comments")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class ConversationPages {
    private static final Sentences<ConversationMessages> SENTENCES = new Sentences<>(ConversationMessages.class);

    private final ConversationCommands commands;
    private final ConversationPart part;
    private final Validator validator;
    private final Idempotency idempotency;
    private final PageWords words;
    private final CurrentPerson me;

    ConversationPages(
            ConversationCommands commands,
            ConversationPart part,
            Validator validator,
            Idempotency idempotency,
            PageWords words,
            CurrentPerson me) {
        this.commands = commands;
        this.part = part;
        this.validator = validator;
        this.idempotency = idempotency;
        this.words = words;
        this.me = me;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        List<String> mentions = sent.getOrDefault(ConversationPart.MENTIONS, List.of());
        PageForm form = ConversationPart.BLANK.typed(sent);
        CommentForm said = new CommentForm(form.value(ConversationPart.TEXT), mentions);
        form = form.withErrors(
                SENTENCES.in(words.of(ConversationMessages.class), FieldErrors.of(validator.validate(said))));
        if (form.refused()) {
            TemplateInstance again = Templates.again(part.with(id, form));
            return Response.status(422).entity(again).build();
        }
        String route = "POST /api/requests/" + id + "/comments";
        idempotency.once(
                IdempotentCall.of(me.sub(), route, form.value(ConversationPart.KEY), said),
                () -> Response.ok(CommentView.of(commands.say(id, said, me))).build());
        return Response.seeOther(URI.create("/requests/" + id + "?done=said")).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance again(ConversationPart.Shown conversation);
    }
}
