package dev.countersign.request.purchase;

import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.versions.Version;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// Keeps a draft while it is typed, for the script of its form. Without the script there is the button that saves.
@Path("/requests")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Authenticated
@RunOnVirtualThread
public class DraftPages {
    private final RequestCommands commands;
    private final RequestQueries queries;
    private final ContentCheck check;
    private final Idempotency idempotency;
    private final PageWords words;
    private final CurrentPerson me;

    DraftPages(
            RequestCommands commands,
            RequestQueries queries,
            ContentCheck check,
            Idempotency idempotency,
            PageWords words,
            CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.check = check;
        this.idempotency = idempotency;
        this.words = words;
        this.me = me;
    }

    /// Begins the draft of a form. Whoever did not hear the answer asks again with the same key, and has typed on
    /// meanwhile: then it is the same draft with what is typed now.
    @POST
    @Path("new/draft")
    public Response begin(MultivaluedMap<String, String> sent) {
        TypedContent typed = read(sent);
        PageForm form = checked(typed);
        if (form.refused()) {
            return unkept(form);
        }
        IdempotentCall call = IdempotentCall.of(me.sub(), "POST /requests/new/draft", form.value(TypedContent.KEY), "");
        Response begun = idempotency.once(call, () -> {
            UUID id = commands.create(typed.content(), false, me).id();
            return Response.created(URI.create("/requests/" + id)).entity("").build();
        });
        String made = begun.getLocation().getPath();
        RequestView draft = queries.own(UUID.fromString(made.substring(made.lastIndexOf('/') + 1)), me);
        return draft.content().equals(typed.content())
                ? kept(draft.id(), draft.version())
                : keep(draft.id(), new Version(draft.version()), typed);
    }

    @POST
    @Path("{id}/draft")
    public Response save(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        TypedContent typed = read(sent);
        PageForm form = checked(typed);
        queries.own(id, me);
        if (form.refused()) {
            return unkept(form);
        }
        return keep(id, Version.required("\"" + form.value("version") + "\""), typed);
    }

    private Response keep(UUID id, Version seen, TypedContent typed) {
        PurchaseRequest edited = commands.edit(id, seen, typed.content(), me);
        return kept(id, edited.version());
    }

    private static Response kept(UUID id, long version) {
        return Response.ok(new Kept("/requests/" + id, version), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private TypedContent read(MultivaluedMap<String, String> sent) {
        return TypedContent.read(sent, words.of(WrongMessages.class));
    }

    private PageForm checked(TypedContent typed) {
        return typed.withProblems(check.problems(typed.content(), false, typed.words()));
    }

    private static Response unkept(PageForm form) {
        return Response.status(422)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Unkept(form.problems().getFirst().message()))
                .build();
    }

    /// @param address of the draft's page
    /// @param version that the next save has seen
    record Kept(String address, long version) {}

    /// @param problem what is to be put right first, a sentence in the language of the page
    record Unkept(String problem) {}
}
