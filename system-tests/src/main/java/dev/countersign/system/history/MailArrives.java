package dev.countersign.system.history;

import static java.util.stream.Collectors.toMap;

import dev.countersign.system.history.Finding.Check;
import dev.countersign.system.history.History.CaughtLetter;
import dev.countersign.system.history.History.Post;
import dev.countersign.system.history.History.StoredMail;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// I10, as far as mail goes; that notices are there once is counted with the effects.
final class MailArrives {
    private MailArrives() {}

    static Finding find(Post post) {
        Check check = new Check("I10", "every mail arrives, under its one id, or has visibly failed");
        Map<UUID, StoredMail> stored =
                post.stored().stream().collect(toMap(StoredMail::id, Function.identity(), (a, b) -> a));
        Set<UUID> caught = post.caught().stream().map(CaughtLetter::delivery).collect(Collectors.toUnmodifiableSet());
        for (StoredMail mail : post.stored()) {
            switch (mail.status()) {
                case "SENT" ->
                    check.that(
                            caught.contains(mail.id()),
                            "mail %s to %s was sent and did not arrive",
                            mail.id(),
                            mail.address());
                case "FAILED" -> check.that(true, "");
                default -> check.that(false, "mail %s to %s is neither sent nor failed", mail.id(), mail.address());
            }
        }
        for (CaughtLetter letter : post.caught()) {
            StoredMail mail = stored.get(letter.delivery());
            check.that(
                    mail != null && mail.address().equalsIgnoreCase(letter.to()),
                    "a mail to %s has the id %s, which is %s",
                    letter.to(),
                    letter.delivery(),
                    mail == null ? "nobody's" : "of one to " + mail.address());
        }
        return check.done();
    }
}
