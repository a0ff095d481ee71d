package dev.countersign.notification.delivery;

import dev.countersign.chassis.Ids;
import dev.countersign.notification.inbox.Posted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Where a transaction that posts a notice leaves the mail that carries it. It is sent if and only if it
/// commits.
@ApplicationScoped
public class MailQueue {
    private final DeliveryTable table;
    private final Mailboxes mailboxes;
    private final MailSender sender;
    private final TransactionSynchronizationRegistry transactions;

    MailQueue(
            DeliveryTable table,
            Mailboxes mailboxes,
            MailSender sender,
            TransactionSynchronizationRegistry transactions) {
        this.table = table;
        this.mailboxes = mailboxes;
        this.sender = sender;
        this.transactions = transactions;
    }

    /// An audience without an address has the notice in the app only.
    @Transactional(TxType.MANDATORY)
    public void add(List<Posted> posted) {
        List<Outgoing> mails = posted.stream().flatMap(this::mail).toList();
        if (mails.isEmpty()) {
            return;
        }
        try {
            table.add(mails);
        } catch (SQLException e) {
            throw new DeliveryFailure("The mail of this transaction was not taken.", e);
        }
        transactions.registerInterposedSynchronization(new NudgeAfterCommit(sender));
    }

    private Stream<Outgoing> mail(Posted posted) {
        return mailboxes.of(posted.notice().audience()).stream()
                .map(to -> new Outgoing(posted.id(), Letter.of(Ids.next(), to, posted.notice())));
    }

    /// A letter that carries a notice.
    record Outgoing(UUID noticeId, Letter letter) {}

    private record NudgeAfterCommit(MailSender sender) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                sender.nudge();
            }
        }
    }
}
