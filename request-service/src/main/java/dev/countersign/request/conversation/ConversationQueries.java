package dev.countersign.request.conversation;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.contracts.Person;
import dev.countersign.request.purchase.RequestAccess;
import dev.countersign.request.purchase.RequestStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of conversations: by everybody who may see the request, and nobody else.
@ApplicationScoped
class ConversationQueries {
    private final RequestAccess requests;
    private final Participants participants;
    private final Comments comments;

    ConversationQueries(RequestAccess requests, Participants participants, Comments comments) {
        this.requests = requests;
        this.participants = participants;
        this.comments = comments;
    }

    /// Newest first, at most `limit`.
    @Transactional
    List<Comment> list(UUID requestId, @Nullable Cursor after, int limit, CurrentPerson me) {
        requests.see(requestId, me);
        return comments.of(requestId, after, limit);
    }

    /// Who can be mentioned, the requester first.
    @Transactional
    List<Person> participants(UUID requestId, CurrentPerson me) {
        return participants.of(requests.see(requestId, me));
    }

    /// What its page shows of it, at once.
    @Transactional
    Conversation show(UUID requestId, CurrentPerson me) {
        RequestStanding request = requests.see(requestId, me);
        return new Conversation(request, comments.of(requestId, null, PageLimit.MOST), participants.of(request));
    }

    /// @param lately the last comments, newest first
    /// @param people who can be mentioned, the requester first
    record Conversation(RequestStanding request, List<Comment> lately, List<Person> people) {}
}
