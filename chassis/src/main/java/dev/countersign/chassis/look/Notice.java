package dev.countersign.chassis.look;

import dev.countersign.chassis.language.Messages;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the page before has done: after a form is accepted, the browser is sent on with `?done=<code>`, and
/// the layout shows the words for it. The words are ours: a link from elsewhere can make this page claim
/// nothing but one of these.
@RequestScoped
@Named("notice")
public class Notice {
    static final Map<String, Function<DoneMessages, String>> DONE = Map.ofEntries(
            Map.entry("saved", DoneMessages::saved),
            Map.entry("submitted", DoneMessages::submitted),
            Map.entry("deleted", DoneMessages::deleted),
            Map.entry("withdrawn", DoneMessages::withdrawn),
            Map.entry("attached", DoneMessages::attached),
            Map.entry("attachment-removed", DoneMessages::attachmentRemoved),
            Map.entry("said", DoneMessages::said),
            Map.entry("watched", DoneMessages::watched),
            Map.entry("unwatched", DoneMessages::unwatched),
            Map.entry("claimed", DoneMessages::claimed),
            Map.entry("released", DoneMessages::released),
            Map.entry("handed-over", DoneMessages::handedOver),
            Map.entry("stands-in", DoneMessages::standsIn),
            Map.entry("stand-in-ended", DoneMessages::standInEnded),
            Map.entry("policy-saved", DoneMessages::policySaved),
            Map.entry("policy-discarded", DoneMessages::policyDiscarded),
            Map.entry("policy-published", DoneMessages::policyPublished),
            Map.entry("asked", DoneMessages::asked),
            Map.entry("vendor-answered", DoneMessages::vendorAnswered),
            Map.entry("question-taken-back", DoneMessages::questionTakenBack),
            Map.entry("amended", DoneMessages::amended),
            Map.entry("answered", DoneMessages::answered),
            Map.entry("answers-saved", DoneMessages::answersSaved),
            Map.entry("finding-mended", DoneMessages::findingMended),
            Map.entry("finding-accepted", DoneMessages::findingAccepted),
            Map.entry("cleared", DoneMessages::cleared),
            Map.entry("cleared-with-conditions", DoneMessages::clearedWithConditions),
            Map.entry("approved", DoneMessages::approved),
            Map.entry("refused", DoneMessages::refused),
            Map.entry("nothing-left", DoneMessages::nothingLeft),
            Map.entry("read", DoneMessages::read),
            Map.entry("all-read", DoneMessages::allRead));

    private final RoutingContext context;

    Notice(RoutingContext context) {
        this.context = context;
    }

    /// Null when the page before has nothing to say, or says it with a code that we do not know.
    public @Nullable String words() {
        String code = context.queryParams().get("done");
        Function<DoneMessages, String> words = code == null ? null : DONE.get(code);
        return words == null ? null : words.apply(Messages.of(DoneMessages.class));
    }
}
