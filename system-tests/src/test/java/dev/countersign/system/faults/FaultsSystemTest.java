package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Reply;
import dev.countersign.system.history.Quiet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Kills under load. All tests use one stack and one ledger: what one leaves behind must be true for the next, too.
class FaultsSystemTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Ledger LEDGER = Ledger.OF_THE_STACK_TO_BREAK;

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.toBreak();

    @Test
    void approvalServiceIsKilledInMidTraffic() {
        Narration narration = new Narration("approval-service is killed in mid-traffic, twice, and comes back");
        try (Traffic traffic = new Traffic(STACK.countersign(), LEDGER, "approval-killed")) {
            for (int round = 1; round <= 2; round++) {
                awaitSubmissions(15);
                approvals().forEach(ServiceProcess::kill);
                narration.tell(
                        "SIGKILL of both replicas, %s submissions had been answered", LEDGER.answeredSubmissions());
                awaitSubmissions(10);
                approvals().parallelStream().forEach(FaultsSystemTest::startAgain);
                narration.tell("both are back, %s submissions had been answered", LEDGER.answeredSubmissions());
            }
            awaitSubmissions(15);
            finish(traffic, narration);
        }
    }

    @Test
    void theBrokerIsKilledInMidTraffic() {
        Narration narration = new Narration("the broker is killed in mid-traffic and comes back");
        try (Traffic traffic = new Traffic(STACK.countersign(), LEDGER, "broker-killed")) {
            awaitSubmissions(15);
            STACK.stack().broker().kill();
            narration.tell("SIGKILL of the broker");
            List<Integer> answers = submitWithoutTryingAgain("broker-away", 10);
            narration.tell("ten submissions while it is away were answered with %s", answers);
            STACK.stack().broker().startAgain();
            narration.tell("the broker is back");
            awaitSubmissions(15);
            finish(traffic, narration);
            assertEquals(List.of(201), answers.stream().distinct().toList());
        }
    }

    @Test
    void oneOfTwoReplicasIsBouncedAgainAndAgain() {
        Narration narration =
                new Narration("one of two replicas of approval-service is bounced, killed and stopped in turn");
        ServiceProcess second = approvals().getLast();
        try (Traffic traffic = new Traffic(STACK.countersign(), LEDGER, "replicas")) {
            for (int bounce = 1; bounce <= 3; bounce++) {
                awaitSubmissions(10);
                if (bounce % 2 == 1) {
                    second.kill();
                } else {
                    second.stop();
                }
                startAgain(second);
                narration.tell(
                        "bounce %s done, %s submissions had been answered", bounce, LEDGER.answeredSubmissions());
            }
            awaitSubmissions(10);
            finish(traffic, narration);
        }
    }

    private static void finish(Traffic traffic, Narration narration) {
        traffic.enoughRequests(LIMIT);
        narration.tell(
                "everything was asked for: %s submissions", LEDGER.submissions().size());
        new Quiet(STACK.stack()).await(LIMIT);
        traffic.awaitEmptyQueues(LIMIT);
        narration.tell(
                "the queues are empty: %s outcomes were accepted",
                LEDGER.endings().size());
        narration.checkInvariants(STACK.stack(), LEDGER);
    }

    private static void startAgain(ServiceProcess service) {
        Awaitility.await(service.name() + " gone").atMost(LIMIT).until(() -> !service.isAlive());
        service.start();
    }

    private static void awaitSubmissions(int more) {
        long wanted = LEDGER.answeredSubmissions() + more;
        Awaitility.await(more + " more answered submissions")
                .pollInterval(Duration.ofMillis(50))
                .atMost(LIMIT)
                .until(() -> LEDGER.answeredSubmissions() >= wanted);
    }

    private static List<Integer> submitWithoutTryingAgain(String name, int count) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String product = name + "-" + i;
            LEDGER.tried(product);
            Reply reply = STACK.as("mia")
                    .create(
                            Products.named(product, Products.number(i)),
                            true,
                            UUID.randomUUID().toString());
            if (reply.isGood()) {
                LEDGER.answered(product, UUID.fromString(reply.json().path("id").asText()));
            }
            answers.add(reply.status());
        }
        return answers;
    }

    private static List<ServiceProcess> approvals() {
        return STACK.stack().replicas("approval-service");
    }
}
