package dev.countersign.notification.audience;

import dev.countersign.chassis.language.Messages;
import dev.countersign.chassis.look.Words;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.Severity;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskRef;
import dev.countersign.notification.Text;
import dev.countersign.notification.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What several notices say in the same way, in one language.
///
/// @param say its sentences
record Wording(NoticeMessages say, Locale locale) {

    /// Writes a notice once in each language.
    static Texts inEach(Function<Wording, Text> notice) {
        return new Texts(notice.apply(in(Locale.ENGLISH)), notice.apply(in(Locale.GERMAN)));
    }

    private static Wording in(Locale locale) {
        return new Wording(Messages.of(NoticeMessages.class, locale), locale);
    }

    String day(Instant at) {
        return format(at, "d MMMM uuuu", "d. MMMM uuuu");
    }

    /// The last whole day before what lasts until a day has ended.
    String lastDay(Instant end) {
        return day(end.minusNanos(1));
    }

    String moment(Instant at) {
        return format(at, "d MMMM uuuu, HH:mm 'UTC'", "d. MMMM uuuu, HH:mm 'UTC'");
    }

    /// Who did it: a delegate is named together with the person they act for.
    String actor(Person by, @Nullable Person onBehalfOf) {
        return onBehalfOf == null ? by.name() : say.actorFor(by.name(), onBehalfOf.name());
    }

    String whoAsks(Person requester) {
        String department = requester.department();
        return department == null ? say.whoAsks(requester.name()) : say.whoAsksFrom(requester.name(), department);
    }

    String team(String group) {
        return Words.in(locale).team(group);
    }

    String severity(Severity severity) {
        return switch (severity) {
            case LOW -> say.low();
            case MEDIUM -> say.medium();
            case HIGH -> say.high();
            case CRITICAL -> say.critical();
        };
    }

    /// By what the work on the task is called.
    static String either(TaskRef task, String review, String approval) {
        return task.kind() == TaskKind.REVIEW ? review : approval;
    }

    private String format(Instant at, String english, String german) {
        String pattern = locale.equals(Locale.GERMAN) ? german : english;
        return DateTimeFormatter.ofPattern(pattern, locale)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }
}
