package dev.countersign.approval.delegation;

import dev.countersign.approval.people.KnownPerson;
import dev.countersign.approval.people.People;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.Person;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the page of delegations shows, and what its forms do.
@ApplicationScoped
class DelegationDesk {
    /// Who is in no such short list is named by their address.
    private static final int MOST_COLLEAGUES = 12;

    private final DelegationCommands commands;
    private final DelegationQueries queries;
    private final People people;
    private final CurrentPerson me;
    private final OfferReader offers;

    DelegationDesk(
            DelegationCommands commands,
            DelegationQueries queries,
            People people,
            CurrentPerson me,
            OfferReader offers) {
        this.commands = commands;
        this.queries = queries;
        this.people = people;
        this.me = me;
        this.offers = offers;
    }

    Response show(@Nullable String after) {
        people.seen(me.person(), me.teams());
        return Response.ok(page(OfferReader.BLANK, after)).build();
    }

    Response grant(MultivaluedMap<String, String> sent) {
        people.seen(me.person(), me.teams());
        Grant.mustHaveSomethingToLeave(me.teams());
        PageForm form = OfferReader.FIELDS.typed(sent);
        try {
            commands.grant(offers.read(form, me.person(), me.teams()));
            return Response.seeOther(URI.create("/delegations?done=stands-in")).build();
        } catch (ProtocolRefused.Invalid e) {
            return shownAgain(422, offers.marked(form, e));
        } catch (DelegationRefused.TooMany e) {
            return shownAgain(409, form.withProblem(offers.words().tooManyOnPage(e.most())));
        }
    }

    /// @param version as the page has shown it
    Response revoke(UUID id, @Nullable String version) {
        try {
            commands.revoke(id, Version.required("\"" + version + "\""), me.person());
            return Response.seeOther(URI.create("/delegations?done=stand-in-ended"))
                    .build();
        } catch (ProtocolRefused.Stale | DelegationRefused.Over e) {
            return shownAgain(409, OfferReader.BLANK.withProblem(offers.words().changed()));
        }
    }

    private Response shownAgain(int status, PageForm form) {
        return Response.status(status).entity(page(form, null)).build();
    }

    private TemplateInstance page(PageForm form, @Nullable String after) {
        Person reader = me.person();
        List<DelegationView> found = queries.list(reader, Cursor.decode(after), PageLimit.DEFAULT + 1);
        Page<DelegationView> page =
                Page.of(found, PageLimit.DEFAULT, view -> new Cursor(view.grantedAt(), view.id()).encode());
        return Templates.list(
                page,
                after != null,
                form,
                colleagues(reader),
                reader.sub(),
                !me.teams().isEmpty());
    }

    /// Those whom I work with, each once.
    private List<Person> colleagues(Person reader) {
        return me.teams().stream()
                .flatMap(team -> people.members(team, null, MOST_COLLEAGUES).stream())
                .map(KnownPerson::person)
                .filter(colleague -> !colleague.is(reader))
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .limit(MOST_COLLEAGUES)
                .toList();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Page<DelegationView> page,
                boolean further,
                PageForm form,
                List<Person> colleagues,
                String me,
                boolean hasTasks);
    }
}
