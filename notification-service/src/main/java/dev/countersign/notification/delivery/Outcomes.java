package dev.countersign.notification.delivery;

import dev.countersign.chassis.DatabaseFaults;
import dev.countersign.notification.NotificationConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Notes what became of mails: of all that went out in one statement, of the others one by one.
@Singleton
class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final DeliveryCommands commands;
    private final NotificationConfig.Delivery config;

    Outcomes(DeliveryCommands commands, NotificationConfig config) {
        this.commands = commands;
        this.config = config.delivery();
    }

    /// A database that is away is asked again until the lease ends: what is not noted by then is sent once
    /// more.
    ///
    /// @param stopping after which it is not asked again
    void note(List<Attempt> ended, BooleanSupplier stopping) {
        List<Letter> out = ended.stream()
                .filter(attempt -> attempt.error() == null)
                .map(Attempt::letter)
                .toList();
        try {
            if (!out.isEmpty()) {
                insist(stopping, () -> {
                    commands.sent(out);
                    return true;
                });
            }
            for (Attempt attempt : ended) {
                putOff(attempt, stopping);
            }
        } catch (RuntimeException e) {
            log("What became of mail could not be noted; it comes due again when its lease ends", e);
        }
    }

    private void putOff(Attempt attempt, BooleanSupplier stopping) {
        @Nullable String error = attempt.error();
        if (error == null) {
            return;
        }
        Letter letter = attempt.letter();
        if (insist(stopping, () -> commands.failed(letter, error))) {
            LOG.errorf(
                    "Mail %s has failed after %d attempts and waits for an operator: %s",
                    letter.id(), letter.attempt(), error);
        } else {
            LOG.infof(
                    "Mail %s was not taken at attempt %d and is tried again: %s", letter.id(), letter.attempt(), error);
        }
    }

    private boolean insist(BooleanSupplier stopping, BooleanSupplier outcome) {
        return Uni.createFrom()
                .item(outcome::getAsBoolean)
                .onFailure(failure -> !stopping.getAsBoolean() && DatabaseFaults.isTransient(failure))
                .retry()
                .withBackOff(SHORTEST_PAUSE, LONGEST_PAUSE)
                .expireIn(config.lease().toMillis())
                .await()
                .indefinitely();
    }

    static void log(String what, Throwable failure) {
        if (DatabaseFaults.isTransient(failure)) {
            LOG.warnf("%s: %s", what, failure.getMessage());
        } else {
            LOG.errorf(failure, "%s.", what);
        }
    }
}
