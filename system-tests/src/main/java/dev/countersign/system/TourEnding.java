package dev.countersign.system;

import static java.util.Map.entry;

import dev.countersign.system.client.Case;
import dev.countersign.system.client.Countersign;
import dev.countersign.system.client.Mail;
import dev.countersign.system.client.Notice;
import dev.countersign.system.client.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is left when a request is approved: its timeline, and what each of the people was told in the app and by
/// mail.
final class TourEnding {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private static final String TEAM = "team:";

    private final Countersign countersign;
    private final Terminal terminal;
    private final Duration limit;

    TourEnding(Countersign countersign, Terminal terminal, Duration limit) {
        this.countersign = countersign;
        this.terminal = terminal;
        this.limit = limit;
    }

    /// @param tasks those that were done
    void tell(UUID request, List<Case.Step> tasks) {
        terminal.title("Its timeline");
        timeline(request, wholeStory(tasks.size())).forEach(entry -> terminal.line(inWords(entry)));
        terminal.title("What they were told in the app");
        notices("mia", request, "/requests/" + request, 3);
        tasks.forEach(
                task -> notices(Cast.of(task.team()).username(), request, task.address(), turns(task) + answers(task)));
        terminal.title("What they were told by mail");
        mails("mia@example.com", "/requests/" + request, 3);
        tasks.stream()
                .filter(task -> task.team().startsWith(TEAM))
                .forEach(task -> mails(mailbox(task.team()), task.address(), turns(task)));
    }

    /// Privacy is asked again after the change, and IT approval after privacy.
    private static int turns(Case.Step task) {
        return task.step().equals("privacy") || task.step().equals("it-approval") ? 2 : 1;
    }

    /// Privacy has asked something.
    private static int answers(Case.Step task) {
        return task.step().equals("privacy") ? 1 : 0;
    }

    /// A cost centre has no mailbox of its own.
    private static String mailbox(String team) {
        return team.substring(TEAM.length()) + "@example.com";
    }

    /// How often each kind of entry is in the timeline of a request with one question and one change.
    private static Map<String, Long> wholeStory(long tasks) {
        return Map.ofEntries(
                entry("SUBMITTED", 1L),
                entry("CASE_OPENED", 1L),
                entry("TASK_QUEUED", tasks + 2),
                entry("TASK_CLAIMED", tasks + 1),
                entry("TASK_COMPLETED", tasks + 1),
                entry("INFORMATION_REQUESTED", 1L),
                entry("ANSWERED", 1L),
                entry("INFORMATION_RECEIVED", 1L),
                entry("REVISED", 1L),
                entry("CASE_REVISED", 1L),
                entry("DECIDED", 1L));
    }

    private List<Request.Entry> timeline(UUID request, Map<String, Long> wholeStory) {
        return Patience.until("the whole timeline: " + wholeStory, limit, () -> {
            List<Request.Entry> entries = countersign.as("mia").timeline(request);
            boolean whole = entries.stream()
                    .collect(Collectors.groupingBy(Request.Entry::kind, Collectors.counting()))
                    .equals(wholeStory);
            return whole ? Optional.of(entries) : Optional.empty();
        });
    }

    private void notices(String username, UUID request, String link, int count) {
        List<Notice> notices =
                Patience.until(count + " notice(s) for " + username + " that lead to " + link, limit, () -> {
                    List<Notice> found = countersign.as(username).notices(request).stream()
                            .filter(notice -> notice.link().equals(link))
                            .toList();
                    return found.size() == count ? Optional.of(found) : Optional.empty();
                });
        notices.forEach(notice ->
                terminal.line("  %s  %-24s %s".formatted(CLOCK.format(notice.createdAt()), username, notice.title())));
    }

    private void mails(String address, String link, int count) {
        List<Mail.Message> mails =
                Patience.until(count + " mail(s) to " + address + " that lead to " + link, limit, () -> {
                    List<Mail.Message> found = countersign.mail().to(address).reversed().stream()
                            .filter(mail -> mail.leadsTo(link))
                            .toList();
                    return found.size() == count ? Optional.of(found) : Optional.empty();
                });
        mails.forEach(
                mail -> terminal.line("  %s  %-24s %s".formatted(time(mail.receivedAt()), address, mail.subject())));
    }

    private static String inWords(Request.Entry entry) {
        String what = entry.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "  %s  %-16s %-13s %-12s %s"
                .formatted(
                        time(entry.at()),
                        what,
                        orNothing(entry.step()),
                        orNothing(entry.by()),
                        orNothing(entry.words()))
                .stripTrailing();
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String time(Instant at) {
        return CLOCK.format(at);
    }
}
