package dev.countersign.system.history;

import dev.countersign.stack.mail.CaughtMail;
import dev.countersign.stack.mail.MailCatcher;
import dev.countersign.system.history.History.CaughtLetter;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every mail that has arrived at a stack from its start on, written down as it comes: the catcher itself keeps only
/// the
/// newest.
public final class Letters {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f-]{36})@");

    private final Queue<CaughtLetter> caught = new ConcurrentLinkedQueue<>();

    private Letters() {}

    public static Letters arrivingAt(MailCatcher mail) {
        Letters letters = new Letters();
        mail.tell(letters::note);
        return letters;
    }

    List<CaughtLetter> caught() {
        return List.copyOf(caught);
    }

    private void note(CaughtMail mail) {
        Matcher id = MESSAGE_ID.matcher(mail.source());
        if (id.find()) {
            caught.add(new CaughtLetter(UUID.fromString(id.group(1)), mail.to()));
        }
    }
}
