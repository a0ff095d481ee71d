package dev.countersign.notification.delivery;

import dev.countersign.notification.NotificationConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sends what is due. The replica that wrote a mail is nudged after the commit, so the poll is only for what
/// comes due again and for what a replica that died has left. Each round takes some letters in one
/// transaction, sends them at the same time outside any, and notes what became of them as they come to their
/// end: when the process dies in between, the mail is sent again, under the same Message-ID.
@Singleton
class MailSender {
    private final DeliveryCommands commands;
    private final EmailChannel channel;
    private final Outcomes outcomes;
    private final NotificationConfig.Delivery config;
    private final Semaphore nudges = new Semaphore(0);
    private @Nullable Thread worker;
    private volatile boolean stopping;

    /// By `System.nanoTime()`; of the worker alone.
    private long abandonedSoughtAt = System.nanoTime();

    MailSender(DeliveryCommands commands, EmailChannel channel, Outcomes outcomes, NotificationConfig config) {
        this.commands = commands;
        this.channel = channel;
        this.outcomes = outcomes;
        this.config = config.delivery();
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        worker = Thread.ofPlatform().name("mail-sender").daemon().start(this::work);
    }

    /// Lets the mails that are under way come to their end, for a while; what does not is sent again by
    /// somebody else.
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
            setAsideAbandoned();
            List<Letter> due;
            do {
                due = commands.claim(config.batch());
                sendTogether(due, letters);
            } while (due.size() == config.batch() && !stopping);
            return false;
        } catch (RuntimeException e) {
            if (!away) {
                Outcomes.log("No mail can be taken just now; the next poll tries again", e);
            }
            return true;
        }
    }

    /// Not at every nudge: what is abandoned was under way for as long as a lease.
    private void setAsideAbandoned() {
        long now = System.nanoTime();
        if (now - abandonedSoughtAt >= config.poll().toNanos()) {
            abandonedSoughtAt = now;
            commands.failAbandoned();
        }
    }

    /// What has ended while an outcome was noted is noted together.
    private void sendTogether(List<Letter> due, ExecutorService letters) throws InterruptedException {
        CompletionService<Attempt> sending = new ExecutorCompletionService<>(letters);
        due.forEach(letter -> sending.submit(() -> attempt(letter)));
        for (int underWay = due.size(); underWay > 0; ) {
            List<Attempt> ended = ended(sending);
            underWay -= ended.size();
            outcomes.note(ended, () -> stopping);
        }
    }

    private Attempt attempt(Letter letter) {
        try {
            channel.send(letter);
            return Attempt.sent(letter);
        } catch (RuntimeException e) {
            return Attempt.failed(letter, e);
        }
    }

    /// @return one at least
    private static List<Attempt> ended(CompletionService<Attempt> sending) throws InterruptedException {
        List<Attempt> ended = new ArrayList<>();
        for (@Nullable Future<Attempt> next = sending.take(); next != null; next = sending.poll()) {
            ended.add(next.resultNow());
        }
        return ended;
    }
}
