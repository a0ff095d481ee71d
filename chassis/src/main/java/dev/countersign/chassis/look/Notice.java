package dev.countersign.chassis.look;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the page before has done: after a form is accepted, the browser is sent on with `?done=<code>`, and
/// the layout shows the words for it. The words are ours: a link from elsewhere can make this page claim
/// nothing but one of these.
@RequestScoped
@Named("notice")
public class Notice {
    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("saved", "Your draft is saved. Nobody else sees it until you submit it."),
            Map.entry("submitted", "Your request is on its way. We tell you when somebody needs something from you."),
            Map.entry("deleted", "Your draft is deleted."),
            Map.entry("withdrawn", "Your request is withdrawn. Nobody works on it any more."),
            Map.entry("attached", "Your file is attached. Everybody who works on the request can open it."),
            Map.entry("attachment-removed", "Your file is removed."),
            Map.entry("said", "Your comment is there. Everybody who sees the request can read it."),
            Map.entry("watched", "You watch this request now. You go on seeing it, whatever team you are in."),
            Map.entry("unwatched", "You do not watch the request any more."),
            Map.entry("claimed", "It is yours now. Nobody else will start on it."),
            Map.entry("released", "You gave it back. Your team sees it in the queue again."),
            Map.entry("handed-over", "They have it now, and are told."),
            Map.entry("stands-in", "They stand in for you then, and are told."),
            Map.entry("stand-in-ended", "It is over. Nobody does anything in your name by it any more."),
            Map.entry("policy-saved", "The draft is saved. It changes nothing until somebody else publishes it."),
            Map.entry("policy-discarded", "The draft is thrown away."),
            Map.entry("policy-published", "It is in force for every request that comes from now on."),
            Map.entry("asked", "Your question is asked. You are told when there is an answer."),
            Map.entry("vendor-answered", "The answer is kept. You can go on."),
            Map.entry("question-taken-back", "You go on without the answer."),
            Map.entry("amended", "Your change is on its way. Only those who have to look at it again are asked."),
            Map.entry("answered", "Your answer is there. Whoever asked goes on with it."),
            Map.entry("answers-saved", "Your answers are kept. Go on whenever you like."),
            Map.entry("finding-mended", "It is noted as mended."),
            Map.entry("finding-accepted", "It is accepted until that day, and comes back then."),
            Map.entry("cleared", "Your review is recorded: cleared."),
            Map.entry("cleared-with-conditions", "Your review is recorded: cleared with conditions."),
            Map.entry("approved", "Your decision is recorded: approved."),
            Map.entry("refused", "Your decision is recorded: refused. The requester sees what you offered instead."),
            Map.entry("nothing-left", "Nothing waits for your teams right now."),
            Map.entry("read", "Marked as read."),
            Map.entry("all-read", "Everything is marked as read."));

    private final RoutingContext context;

    Notice(RoutingContext context) {
        this.context = context;
    }

    /// Null when the page before has nothing to say, or says it with a code that we do not know.
    public @Nullable String words() {
        String code = context.queryParams().get("done");
        return code == null ? null : DONE.get(code);
    }
}
