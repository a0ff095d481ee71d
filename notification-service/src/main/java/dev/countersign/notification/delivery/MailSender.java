package dev.countersign.notification.delivery;

import dev.countersign.chassis.DatabaseFaults;
import dev.countersign.notification.NotificationConfig;
import dev.countersign.notification.PlainText;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends what is due. The replica that wrote a mail is nudged after the commit, so the poll is only for what comes due
/// again and for what a replica that died has left. Each round takes some letters in one transaction, sends them at
/// the same time outside any, and notes for each what became of it: when the process dies in between, the mail is sent
/// again, under the same Message-ID.
@Singleton
class MailSender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final int LONGEST_ERROR = 500;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final DeliveryCommands commands;
    private final EmailChannel channel;
    private final NotificationConfig.Delivery config;
    private final Semaphore nudges = new Semaphore(0);
    private @Nullable Thread worker;
    private volatile boolean stopping;

    MailSender(DeliveryCommands commands, EmailChannel channel, NotificationConfig config) {
        this.commands = commands;
        this.channel = channel;
        this.config = config.delivery();
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        worker = Thread.ofPlatform().name("mail-sender").daemon().start(this::work);
    }

    /// Lets the mails that are under way come to their end, for a while; what does not is sent again by somebody else.
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        nudges.release();
        if (worker != null) {
            worker.join(TimeUnit.SECONDS.toMillis(8));
        }
    }

    /// Says that mail is due. Cheap, never blocks, may be called from any thread.
    void nudge() {
        nudges.release();
    }

    private void work() {
        boolean away = false;
        try (ExecutorService letters = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!stopping) {
                nudges.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                nudges.drainPermits();
                away = sendDue(letters, away);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param away whether the database was away the last time, which is said once
    /// @return whether it is away now; then the next poll tries again
    private boolean sendDue(ExecutorService letters, boolean away) throws InterruptedException {
        try {
            List<Letter> due;
            do {
                due = commands.claim(config.batch());
                sendTogether(due, letters);
            } while (due.size() == config.batch() && !stopping);
            return false;
        } catch (RuntimeException e) {
            if (!away) {
                log("No mail can be taken just now; the next poll tries again", e);
            }
            return true;
        }
    }

    private void sendTogether(List<Letter> due, ExecutorService letters) throws InterruptedException {
        List<Future<Void>> sending = letters.invokeAll(due.stream()
                .map(letter -> (java.util.concurrent.Callable<Void>) () -> {
                    send(letter);
                    return null;
                })
                .toList());
        for (Future<Void> one : sending) {
            if (one.state() == Future.State.FAILED) {
                log(
                        "What became of a mail could not be noted; it comes due again when its lease ends",
                        one.exceptionNow());
            }
        }
    }

    private void send(Letter letter) {
        try {
            channel.send(letter);
        } catch (RuntimeException e) {
            putOff(letter, describe(e));
            return;
        }
        note(() -> {
            commands.sent(letter);
            return true;
        });
    }

    private void putOff(Letter letter, String error) {
        if (note(() -> commands.failed(letter, error))) {
            LOG.errorf(
                    "Mail %s has failed after %d attempts and waits for an operator: %s",
                    letter.id(), letter.attempt(), error);
        } else {
            LOG.infof(
                    "Mail %s was not taken at attempt %d and is tried again: %s", letter.id(), letter.attempt(), error);
        }
    }

    /// A database that is away is asked again until the lease ends: what is not noted by then is sent once more.
    private boolean note(BooleanSupplier outcome) {
        return Uni.createFrom()
                .item(outcome::getAsBoolean)
                .onFailure(failure -> !stopping && DatabaseFaults.isTransient(failure))
                .retry()
                .withBackOff(SHORTEST_PAUSE, LONGEST_PAUSE)
                .expireIn(config.lease().toMillis())
                .await()
                .indefinitely();
    }

    private static void log(String what, Throwable failure) {
        if (DatabaseFaults.isTransient(failure)) {
            LOG.warnf("%s: %s", what, failure.getMessage());
        } else {
            LOG.errorf(failure, "%s.", what);
        }
    }

    /// In one line, for the log and the operator; what a mail server says is somebody else's text.
    private static String describe(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < 10; depth++) {
            cause = cause.getCause();
        }
        String text = PlainText.line(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
