package dev.countersign.request.conversation;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.contracts.Person;
import dev.countersign.request.purchase.Remark;
import dev.countersign.request.purchase.RequestAccess;
import dev.countersign.request.purchase.RequestStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Saying something about a request, in one transaction.
@ApplicationScoped
class ConversationCommands {
    private final RequestAccess requests;
    private final Participants participants;
    private final Comments comments;
    private final Clock clock;

    ConversationCommands(RequestAccess requests, Participants participants, Comments comments, Clock clock) {
        this.requests = requests;
        this.participants = participants;
        this.comments = comments;
        this.clock = clock;
    }

    /// The request is locked, so that two who speak at once do so one after the other rather than one of them
    /// in vain.
    ///
    /// @param said has been found valid before
    @Transactional
    Comment say(UUID requestId, CommentForm said, CurrentPerson me) {
        RequestStanding request = requests.lock(requestId, me);
        if (request.draft()) {
            throw new ConversationRefused.StillDraft();
        }
        List<Person> mentioned = participants.named(said.mentioned(), request);
        Comment comment = new Comment(Ids.next(), requestId, me.person(), said.said(), mentioned, clock.instant());
        comments.persist(comment);
        requests.publish(requestId, new Remark(comment.id(), comment.text(), me.person(), mentioned, comment.saidAt()));
        return comment;
    }
}
