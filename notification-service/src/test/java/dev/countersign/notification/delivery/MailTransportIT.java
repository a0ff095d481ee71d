package dev.countersign.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.stack.TestBackends;
import io.quarkus.mailer.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsWithNewConnections.class, restrictToAnnotatedClass = true)
class MailTransportIT {
    private static final int MAILS = 300;
    private static final int AT_ONCE = 10;

    @Inject
    MailTransport transport;

    @Test
    void noMailWaitsForAGreetingThatHasBeenMissed() throws Exception {
        // Given
        String address = UUID.randomUUID() + "@example.com";
        Semaphore places = new Semaphore(AT_ONCE);
        List<Callable<Void>> mails = IntStream.range(0, MAILS)
                .<Callable<Void>>mapToObj(i -> () -> {
                    places.acquire();
                    try {
                        transport.send(Mail.withText(address, "Mail " + i, "One of many."));
                    } finally {
                        places.release();
                    }
                    return null;
                })
                .toList();

        // When
        List<Future<Void>> sent;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sent = threads.invokeAll(mails);
        }

        // Then
        assertEquals(
                0,
                sent.stream()
                        .filter(mail -> mail.state() == Future.State.FAILED)
                        .count());
        assertEquals(MAILS, TestBackends.get().mailsTo(address).size());
    }
}
