package dev.countersign.notification.delivery;

import dev.countersign.notification.NotificationConfig;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Hands mails to the mail server, all of them from one event loop.
///
/// The mail client of Vert.x 4.5 opens a connection on the event loop of whoever sends. From any other thread it
/// begins to listen a moment after it has connected, and loses a greeting that the server sent before: 31 to 47 of
/// 1,200 new connections hung like that until the time was up, and none when all were opened from one event loop.
@ApplicationScoped
class MailTransport {
    private final ReactiveMailer mailer;
    private final Context eventLoop;
    private final Duration patience;

    MailTransport(ReactiveMailer mailer, Vertx vertx, NotificationConfig config) {
        this.mailer = mailer;
        this.eventLoop = vertx.getOrCreateContext();
        this.patience = config.delivery().patience();
    }

    /// Returns when the server has taken it.
    ///
    /// @throws RuntimeException when it has not, or did not say so in time: then it may have all the same
    void send(Mail mail) {
        mailer.send(mail)
                .runSubscriptionOn(sending -> eventLoop.runOnContext(ready -> sending.run()))
                .await()
                .atMost(patience);
    }
}
