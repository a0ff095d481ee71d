package dev.countersign.notification.inbox;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.language.Messages;
import dev.countersign.chassis.live.LivePages;
import dev.countersign.chassis.live.LiveView;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.Page;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.notification.inbox.NoticeLists.Show;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The inbox as a page. Nothing changes on GET, so that whatever fetches links ahead of a person reads nothing for
/// them.
@Path("/inbox")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class InboxPages {
    private static final int COUNT_SECONDS = 10;

    private final InboxCommands commands;
    private final InboxQueries queries;
    private final OpenInboxes inboxes;
    private final LivePages pages;
    private final CurrentPerson me;

    InboxPages(InboxCommands commands, InboxQueries queries, OpenInboxes inboxes, LivePages pages, CurrentPerson me) {
        this.commands = commands;
        this.queries = queries;
        this.inboxes = inboxes;
        this.pages = pages;
        this.me = me;
    }

    @CheckedTemplate(basePath = "inbox")
    static final class Templates {
        private Templates() {}

        /// @param live null on a page that does not change by itself
        static native TemplateInstance inbox(Shown inbox, @Nullable LiveView live);
    }

    /// Unread first, then what was read or settled, newest first; the pages go on with the latter. What is new comes to
    /// the first page, so that is the one that changes by itself.
    @GET
    public TemplateInstance inbox(@RestQuery @Nullable String after) {
        Reader reader = Reader.of(me);
        @Nullable Cursor from = Cursor.decode(after);
        @Nullable LiveView live = from == null ? LiveView.of("/inbox/changes", inboxes.state(reader), "/inbox") : null;
        List<SeenNotice> unread = from == null ? queries.list(Show.UNREAD, null, PageLimit.DEFAULT, reader) : List.of();
        int more = unread.size() < PageLimit.DEFAULT ? 0 : queries.unread(reader) - unread.size();
        List<SeenNotice> found = queries.list(Show.EARLIER, from, PageLimit.DEFAULT + 1, reader);
        Page<SeenNotice> earlier =
                Page.of(found, PageLimit.DEFAULT, seen -> new Cursor(seen.createdAt(), seen.id()).encode());
        Shown shown = new Shown(
                shown(unread),
                more,
                shown(earlier.items()),
                from == null ? "" : "/inbox",
                earlier.next() == null ? "" : "/inbox?after=" + earlier.next());
        return Templates.inbox(shown, live);
    }

    /// Tells the first page when to look again.
    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(
            @RestQuery @Nullable String seen,
            @RestHeader("Last-Event-ID") @Nullable String lastHeard,
            @Context SseEventSink sink,
            @Context Sse sse) {
        pages.follow(inboxes, Reader.of(me), seen, lastHeard, sink, sse);
    }

    /// For the number in the bar of every page. A browser may keep it for somebody who goes from page to page. After
    /// a sign-in, when something was done, and at the inbox, pages ask for a new one.
    @GET
    @Path("count")
    @Produces(MediaType.TEXT_PLAIN)
    @Cache(maxAge = COUNT_SECONDS, isPrivate = true)
    public String count() {
        return Integer.toString(queries.unread(Reader.of(me)));
    }

    /// One click: read, and on to the thing itself.
    @POST
    @Path("{id}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@RestPath UUID id) {
        return Response.seeOther(URI.create(commands.read(id, Reader.of(me)).link()))
                .build();
    }

    @POST
    @Path("{id}/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@RestPath UUID id) {
        commands.read(id, Reader.of(me));
        return Response.seeOther(URI.create("/inbox?done=read")).build();
    }

    @POST
    @Path("read-all")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response readAll() {
        commands.readAll(Reader.of(me));
        return Response.seeOther(URI.create("/inbox?done=all-read")).build();
    }

    private static List<ShownNotice> shown(List<SeenNotice> seen) {
        Locale locale = Messages.language();
        InboxMessages say = Messages.of(InboxMessages.class, locale);
        return seen.stream().map(each -> ShownNotice.of(each, locale, say)).toList();
    }

    /// @param more how many unread ones there are beyond the shown ones
    /// @param firstPath to the beginning of the list; empty there
    /// @param nextPath to the page that follows; empty on the last
    record Shown(List<ShownNotice> unread, int more, List<ShownNotice> earlier, String firstPath, String nextPath) {

        /// Whether there may be more than counted.
        public boolean many() {
            return more + unread.size() >= InboxQueries.COUNTED;
        }

        public boolean beginning() {
            return firstPath.isEmpty();
        }

        public boolean nothing() {
            return beginning() && unread.isEmpty() && earlier.isEmpty();
        }

        public boolean allRead() {
            return beginning() && unread.isEmpty() && !earlier.isEmpty();
        }
    }
}
