package dev.countersign.notification.audience;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What people hear of questions: who is to answer, who waits for it, and what becomes of the request if nobody does.
final class QuestionNotices {
    private QuestionNotices() {}

    /// A vendor has no inbox here: whoever asked them writes the answer down.
    static List<Notice> asked(QuestionEvent.Asked event) {
        if (event.of() == AskedOf.VENDOR) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(
                event.question(),
                "Please answer at your request. The " + Phrases.work(event.task()) + " waits until you have."));
        if (event.expiresAt() != null) {
            lines.add("Without an answer, your request ends on " + Phrases.day(event.expiresAt()) + ".");
        }
        return List.of(new Notice(
                new Audience.OnePerson(event.requester()),
                Kind.ASKED,
                event.requestId(),
                event.questionId(),
                event.requester(),
                Phrases.actor(event.by(), event.onBehalfOf()) + " has a question about " + event.title(),
                String.join("\n", lines),
                Phrases.pathTo(event.requestId()),
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
                event.by().name() + " has answered your question about " + event.title(),
                event.answer() + "\nYou can go on with the " + Phrases.work(event.task()) + ". Please finish it by "
                        + Phrases.day(event.dueAt()) + ".",
                Phrases.pathTo(event.task()),
                event.answeredAt()));
    }

    static List<Notice> expiring(CaseEvent.Expiring event, List<Asker> askers) {
        String day = Phrases.day(event.expiresAt());
        String title = event.title() + " ends soon if there is no answer";
        Telling telling = (to, words, link) -> new Notice(
                to,
                Kind.EXPIRING,
                event.requestId(),
                event.questionId(),
                event.requester(),
                title,
                words,
                link,
                event.warnedAt());
        return both(
                event.requester(),
                "Somebody who works on your request needs an answer from you. Without it, your request ends on " + day
                        + ".",
                event.requestId(),
                askers,
                event.requester().name() + " has not answered what you asked. Without an answer, the request ends on "
                        + day + ". You can also take the question back and go on without.",
                telling);
    }

    static List<Notice> expired(CaseEvent.Expired event, List<Asker> askers) {
        String title = event.title() + " has ended, because an answer was missing";
        Telling telling = (to, words, link) -> new Notice(
                to,
                Kind.EXPIRED,
                event.requestId(),
                event.requestId(),
                event.requester(),
                title,
                words,
                link,
                event.expiredAt());
        return both(
                event.requester(),
                "We had a question and did not hear from you, so nobody works on your request any more. Everything that you"
                        + " wrote is kept.",
                event.requestId(),
                askers,
                event.requester().name() + " did not answer what you asked. There is nothing left for you to do.",
                telling);
    }

    private static List<Notice> both(
            Person requester, String toRequester, UUID request, List<Asker> askers, String toAsker, Telling telling) {
        List<Notice> notices = new ArrayList<>();
        notices.add(telling.tell(new Audience.OnePerson(requester), toRequester, Phrases.pathTo(request)));
        askers.forEach(
                asker -> notices.add(telling.tell(new Audience.OnePerson(asker.person()), toAsker, asker.link())));
        return notices;
    }

    private interface Telling {
        Notice tell(Audience to, String words, String link);
    }
}
