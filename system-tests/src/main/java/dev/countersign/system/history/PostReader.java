package dev.countersign.system.history;

import dev.countersign.stack.mail.CaughtMail;
import dev.countersign.system.history.History.CaughtLetter;
import dev.countersign.system.history.History.Post;
import dev.countersign.system.history.History.StoredMail;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what was to be sent, and what of it the mail catcher has.
final class PostReader {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([0-9a-f-]{36})@");

    /// That a mail is out is written down behind its sending, after the lease (1 min) at the latest.
    private static final Duration NOTED_WITHIN = Duration.ofMinutes(2);

    private PostReader() {}

    /// @param mails newest first
    /// @param most how many are kept at most
    static Post read(Rows notification, List<CaughtMail> mails, int most) {
        Instant since = mails.size() < most
                ? Instant.EPOCH
                : mails.getLast().receivedAt().plus(NOTED_WITHIN);
        return new Post(
                notification.read("SELECT id, address, status, ended_at FROM mail_delivery", row -> {
                    @Nullable OffsetDateTime ended = row.getObject(4, OffsetDateTime.class);
                    return new StoredMail(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            ended == null ? Instant.MAX : ended.toInstant());
                }),
                mails.stream()
                        .flatMap(mail -> deliveryOf(mail).map(id -> new CaughtLetter(id, mail.to())).stream())
                        .toList(),
                since);
    }

    private static Optional<UUID> deliveryOf(CaughtMail mail) {
        Matcher id = MESSAGE_ID.matcher(mail.source());
        return id.find() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
    }
}
