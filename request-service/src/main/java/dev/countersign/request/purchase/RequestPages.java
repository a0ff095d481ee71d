package dev.countersign.request.purchase;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.idempotency.Idempotency;
import dev.countersign.chassis.idempotency.IdempotentCall;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.live.LiveView;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.look.StepGraph;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.problem.FieldError;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The pages of requests. Each form is a plain one: sent, checked, and either shown again with everything
/// that was typed, or answered with a redirect.
@Path("/requests")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class RequestPages {
    private final RequestCommands commands;
    private final RequestQueries queries;
    private final ContentCheck check;
    private final Idempotency idempotency;
    private final PageWords words;
    private final CurrentPerson me;

    RequestPages(
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

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String text,
            @RestQuery @Nullable String after) {
        RequestFilter filter = RequestFilter.of(view, status, text);
        List<RequestView> found = queries.list(filter, Cursor.decode(after), PageLimit.DEFAULT + 1, me);
        Page<RequestView> page =
                Page.of(found, PageLimit.DEFAULT, row -> new Cursor(row.createdAt(), row.id()).encode());
        boolean whole = filter.view() == Requests.View.MINE && !filter.some() && after == null;
        List<RequestView> waiting = whole ? queries.waitingFor(me, PageLimit.DEFAULT) : List.of();
        return Templates.list(waiting, page, filter, after != null, RequestStatus.values());
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return Templates.form(TypedContent.blank(Ids.next().toString()), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@RestForm @Nullable String action, MultivaluedMap<String, String> sent) {
        TypedContent typed = TypedContent.read(sent, wrong());
        boolean submit = "submit".equals(action);
        PageForm form = typed.withProblems(check.problems(typed.content(), submit, typed.words()));
        if (form.refused()) {
            return shownAgain(422, Templates.form(form, null, null));
        }
        IdempotentCall call =
                IdempotentCall.of(me.sub(), "POST /requests", form.value(TypedContent.KEY), typed.content());
        Response made = idempotency.once(call, () -> {
            UUID id = commands.create(typed.content(), submit, me).id();
            return Response.created(URI.create("/requests/" + id)).entity("").build();
        });
        return goTo(made.getLocation() + (submit ? "?done=submitted" : "?done=saved"));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        String state = queries.state(id);
        RequestQueries.Told told = queries.tell(id, me);
        RequestView request = told.request();
        StoryMessages says = words.of(StoryMessages.class);
        List<StoryLine> story = told.story().stream()
                .map(entry -> StoryLine.of(entry, says))
                .toList()
                .reversed();
        LiveView live = LiveView.of("/requests/" + id + "/changes", state, "/requests/" + id);
        @Nullable StepGraph graph = WayPicture.of(request, words.of(RequestMessages.class));
        return Templates.show(request, graph, story, Allowed.to(me, request), AnswerPages.BLANK, live);
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath UUID id) {
        RequestView request = queries.own(id, me);
        return Templates.form(TypedContent.of(request), request, null);
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@RestPath UUID id, @RestForm @Nullable String action, MultivaluedMap<String, String> sent) {
        TypedContent typed = TypedContent.read(sent, wrong());
        boolean submit = "submit".equals(action);
        List<FieldError> problems = check.problems(typed.content(), submit, typed.words());
        PageForm form = typed.withProblems(problems);
        if (form.refused()) {
            return shownAgain(422, Templates.form(form, queries.own(id, me), null));
        }
        try {
            PurchaseRequest edited = commands.edit(id, version(form.value("version")), typed.content(), me);
            if (submit) {
                commands.submit(id, new Version(edited.version()), me);
            }
        } catch (ProtocolRefused.Stale | RequestRefused.IllegalAction e) {
            return changedMeanwhile(queries.own(id, me), typed, form);
        }
        return goTo("/requests/" + id + (submit ? "?done=submitted" : "?done=saved"));
    }

    private Response changedMeanwhile(RequestView saved, TypedContent typed, PageForm form) {
        RequestMessages told = words.of(RequestMessages.class);
        if (!RequestLifecycle.allows(saved.status(), RequestAction.EDIT)) {
            return shownAgain(409, Templates.form(form.withProblem(told.notEditableAnyMore()), saved, null));
        }
        PageForm current = form.with("version", saved.version()).withProblem(told.changedMeanwhile());
        Meanwhile meanwhile = Meanwhile.of(typed, saved, words.of(FieldMessages.class));
        return shownAgain(412, Templates.form(current, saved, meanwhile));
    }

    @POST
    @Path("{id}/submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@RestPath UUID id, @RestForm @Nullable String version) {
        RequestView request = queries.own(id, me);
        TypedContent typed = new TypedContent(TypedContent.of(request), request.content(), wrong());
        List<FieldError> problems = check.problems(typed.content(), true, typed.words());
        if (request.status() == RequestStatus.DRAFT && !problems.isEmpty()) {
            return shownAgain(422, Templates.form(typed.withProblems(problems), request, null));
        }
        commands.submit(id, version(version), me);
        return goTo("/requests/" + id + "?done=submitted");
    }

    @POST
    @Path("{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@RestPath UUID id, @RestForm @Nullable String version) {
        commands.delete(id, version(version), me);
        return goTo("/requests?done=deleted");
    }

    private WrongMessages wrong() {
        return words.of(WrongMessages.class);
    }

    private static Version version(@Nullable String typed) {
        return Version.required("\"" + typed + "\"");
    }

    private static Response shownAgain(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Response goTo(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /// What this person may do with the request that they look at.
    ///
    /// @param again whether a change hands it in again, after a no or after it has expired
    record Allowed(boolean edit, boolean submit, boolean withdraw, boolean change, boolean again, boolean answer) {
        static Allowed to(CurrentPerson me, RequestView request) {
            boolean own = request.requester().is(me.person());
            boolean again = RequestLifecycle.allows(request.status(), RequestAction.RESUBMIT);
            return new Allowed(
                    own && RequestLifecycle.allows(request.status(), RequestAction.EDIT),
                    own && RequestLifecycle.allows(request.status(), RequestAction.SUBMIT),
                    own && RequestLifecycle.allows(request.status(), RequestAction.WITHDRAW),
                    own && (again || RequestLifecycle.allows(request.status(), RequestAction.AMEND)),
                    again,
                    own);
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        /// @param waiting for an answer from whoever looks, on the first page of all of theirs
        static native TemplateInstance list(
                List<RequestView> waiting,
                Page<RequestView> page,
                RequestFilter filter,
                boolean further,
                RequestStatus[] statuses);

        /// @param meanwhile null unless the draft has changed since it was opened
        static native TemplateInstance form(PageForm form, @Nullable RequestView draft, @Nullable Meanwhile meanwhile);

        static native TemplateInstance show(
                RequestView request,
                @Nullable StepGraph graph,
                List<StoryLine> story,
                Allowed allowed,
                PageForm blankAnswer,
                LiveView live);
    }
}
