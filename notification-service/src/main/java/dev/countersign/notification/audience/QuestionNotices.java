package dev.countersign.notification.audience;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// What people hear of questions: who is to answer, who waits for it, and what becomes of the request if nobody does.
final class QuestionNotices {
    private QuestionNotices() {}

    /// A vendor has no inbox here: whoever asked them writes the answer down.
    static List<Notice> asked(QuestionEvent.Asked event) {
        if (event.of() == AskedOf.VENDOR) {
            return List.of();
        }
        return List.of(new Notice(
                new Audience.OnePerson(event.requester()),
                Kind.ASKED,
                event.requestId(),
                event.questionId(),
                event.requester(),
                Wording.inEach(wording -> asked(event, wording, wording.say())),
                Paths.to(event.requestId()),
                event.askedAt()));
    }

    /// Whoever wrote down what a vendor has answered knows it.
    static List<Notice> answered(QuestionEvent.Answered event) {
        if (event.by().is(event.asker())) {
            return List.of();
        }
        return List.of(new Notice(
                new Audience.OnePerson(event.asker()),
                Kind.ANSWERED,
                event.requestId(),
                event.task().taskId(),
                event.by(),
                Wording.inEach(wording -> answered(event, wording.day(event.dueAt()), wording.say())),
                Paths.to(event.task()),
                event.answeredAt()));
    }

    static List<Notice> expiring(CaseEvent.Expiring event, List<Asker> askers) {
        Telling telling = (to, words, link) -> new Notice(
                to,
                Kind.EXPIRING,
                event.requestId(),
                event.questionId(),
                event.requester(),
                Wording.inEach(wording -> new Text(wording.say().endsSoon(event.title()), words.apply(wording))),
                link,
                event.warnedAt());
        return both(
                event.requester(),
                wording -> wording.say().needsAnswer(wording.day(event.expiresAt())),
                event.requestId(),
                askers,
                wording -> wording.say().hasNotAnswered(event.requester().name(), wording.day(event.expiresAt())),
                telling);
    }

    static List<Notice> expired(CaseEvent.Expired event, List<Asker> askers) {
        Telling telling = (to, words, link) -> new Notice(
                to,
                Kind.EXPIRED,
                event.requestId(),
                event.requestId(),
                event.requester(),
                Wording.inEach(wording -> new Text(wording.say().hasEnded(event.title()), words.apply(wording))),
                link,
                event.expiredAt());
        return both(
                event.requester(),
                wording -> wording.say().didNotHear(),
                event.requestId(),
                askers,
                wording -> wording.say().didNotAnswer(event.requester().name()),
                telling);
    }

    private static Text asked(QuestionEvent.Asked event, Wording wording, NoticeMessages say) {
        List<String> lines = new ArrayList<>(
                List.of(event.question(), Wording.either(event.task(), say.reviewWaits(), say.approvalWaits())));
        if (event.expiresAt() != null) {
            lines.add(say.endsWithout(wording.day(event.expiresAt())));
        }
        return Text.of(say.question(wording.actor(event.by(), event.onBehalfOf()), event.title()), lines);
    }

    private static Text answered(QuestionEvent.Answered event, String day, NoticeMessages say) {
        return new Text(
                say.answered(event.by().name(), event.title()),
                event.answer() + "\n"
                        + Wording.either(event.task(), say.goOnWithReview(day), say.goOnWithApproval(day)));
    }

    private static List<Notice> both(
            Person requester,
            Function<Wording, String> toRequester,
            UUID request,
            List<Asker> askers,
            Function<Wording, String> toAsker,
            Telling telling) {
        List<Notice> notices = new ArrayList<>();
        notices.add(telling.tell(new Audience.OnePerson(requester), toRequester, Paths.to(request)));
        askers.forEach(
                asker -> notices.add(telling.tell(new Audience.OnePerson(asker.person()), toAsker, asker.link())));
        return notices;
    }

    private interface Telling {
        Notice tell(Audience to, Function<Wording, String> words, String link);
    }
}
