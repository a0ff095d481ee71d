package dev.countersign.request.conversation;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.contracts.Person;
import dev.countersign.request.purchase.RequestStanding;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// The conversation on the page of its request, as its template asks for it:
/// `inject:conversation.of(request.id)`. So the page knows this feature by a name, and the code of requests
/// does not know it at all.
@RequestScoped
@Named("conversation")
public class ConversationPart {
    static final String KEY = "key";
    static final String TEXT = "text";
    static final String MENTIONS = "mentions";
    static final PageForm BLANK = PageForm.of(KEY, TEXT, MENTIONS);

    private final ConversationQueries queries;
    private final CurrentPerson me;

    ConversationPart(ConversationQueries queries, CurrentPerson me) {
        this.queries = queries;
        this.me = me;
    }

    /// What was said last, in the order in which it was said, and a form to say something.
    public Shown of(UUID requestId) {
        return with(requestId, BLANK.with(KEY, Ids.next()));
    }

    Shown with(UUID requestId, PageForm form) {
        ConversationQueries.Conversation found = queries.show(requestId, me);
        List<Line> lines = found.lately().reversed().stream().map(Line::of).toList();
        List<Person> others = found.people().stream()
                .filter(person -> !person.sub().equals(me.sub()))
                .toList();
        RequestStanding request = found.request();
        return new Shown(requestId, lines, form, others, !request.draft(), request.watched());
    }

    /// @param people who can be mentioned by the reader
    /// @param possible whether the request has somebody to talk with
    /// @param watched by the reader
    public record Shown(
            UUID request, List<Line> lines, PageForm form, List<Person> people, boolean possible, boolean watched) {}

    /// @param mentioned names; empty when nobody is
    public record Line(String by, Instant at, String text, String mentioned) {
        static Line of(Comment comment) {
            String mentioned =
                    comment.mentions().stream().map(Comment.Mention::name).collect(Collectors.joining(", "));
            return new Line(comment.author().name(), comment.saidAt(), comment.text(), mentioned);
        }
    }
}
