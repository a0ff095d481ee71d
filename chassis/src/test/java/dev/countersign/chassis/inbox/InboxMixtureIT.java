package dev.countersign.chassis.inbox;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.chassis.Backends;
import dev.countersign.chassis.Rows;
import dev.countersign.contracts.Envelope;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Invariants I4 and I12: an event is applied, parked or dead, never two of these, and has its effect at most once.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class InboxMixtureIT {
    private static final String LETTERS = "/api/operations/chassis-test/dead-letters/";

    @Inject
    Ledger ledger;

    private Sender sender;

    @BeforeEach
    void connect() {
        sender = new Sender();
    }

    @AfterEach
    void disconnect() {
        ledger.acceptAll();
        sender.close();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, true"})
    void whateverComesEveryEventHasOneFate(long seed, boolean replay) {
        // Given
        Mixture mixture = new Mixture(seed);

        // When
        mixture.send(sender, ledger);
        awaitQuiet();
        assertOneFateEach(mixture);
        settleAllDead(mixture, replay);

        // Then
        assertOneFateEach(mixture);
        mixture.stories().forEach((aggregate, story) -> {
            assertEquals(story.expected(replay), Ledger.entriesOf(aggregate), () -> "entries of " + aggregate);
            long late = story.events.keySet().stream()
                    .filter(version -> version > story.missing)
                    .count();
            assertEquals(late, count("inbox_parked", "aggregate_id = ?", aggregate), () -> "parked of " + aggregate);
        });
    }

    private void awaitQuiet() {
        await().atMost(90, SECONDS).until(() -> sender.lag() == 0);
        await().during(Duration.ofSeconds(2)).atMost(60, SECONDS).until(() -> Rows.count("""
                SELECT count(*) FROM inbox_parked k JOIN inbox_position p USING (consumer, topic, aggregate_id)
                WHERE NOT p.blocked AND k.aggregate_version <= p.last_version + 1""") == 0);
    }

    private static void assertOneFateEach(Mixture mixture) {
        Set<Object> applied = setOf("SELECT event_id FROM inbox_event");
        Set<Object> parked = setOf("SELECT event_id FROM inbox_parked");
        Set<Object> dead = setOf("SELECT event_id FROM dead_letter WHERE status IN ('DEAD', 'SKIPPED')");
        for (Mixture.Story story : mixture.stories().values()) {
            for (Envelope event : story.events.values()) {
                List<String> fates = new ArrayList<>();
                Map.of("applied", applied, "parked", parked, "dead", dead).forEach((fate, ids) -> {
                    if (ids.contains(event.id())) {
                        fates.add(fate);
                    }
                });
                assertEquals(1, fates.size(), () -> event + " is " + fates);
            }
        }
        assertEquals(
                List.of(),
                Rows.column("SELECT request_id FROM ledger GROUP BY request_id, number HAVING count(*) > 1"),
                "had two effects");
    }

    private static Set<Object> setOf(String query) {
        return new HashSet<>(Rows.column(query));
    }

    /// Round by round, since what waited behind a dead event may die in its turn.
    private void settleAllDead(Mixture mixture, boolean replay) {
        if (replay) {
            ledger.acceptAll();
        }
        Collection<Object> dead = deadOf(mixture);
        while (!dead.isEmpty()) {
            dead.forEach(letter -> settle((UUID) letter, replay));
            dead = deadOf(mixture);
        }
    }

    /// Garbage can only be skipped.
    private static void settle(UUID letter, boolean replay) {
        boolean garbage = count("dead_letter", "id = ? AND event_id IS NULL", letter) == 1;
        String action = replay && !garbage ? "/replay" : "/skip";
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestBackends.get().tokenFor("olga"))
                .body(Map.of("reason", "It cannot be entered."))
                .post(LETTERS + letter + action)
                .then()
                .statusCode(200);
    }

    private static List<Object> deadOf(Mixture mixture) {
        List<Object> dead = new ArrayList<>();
        mixture.stories()
                .keySet()
                .forEach(aggregate -> dead.addAll(Rows.column(
                        "SELECT id FROM dead_letter WHERE aggregate_id = ? AND status = 'DEAD' ORDER BY id",
                        aggregate)));
        return dead;
    }

    private static long count(String table, String condition, Object... arguments) {
        return Rows.count("SELECT count(*) FROM " + table + " WHERE " + condition, arguments);
    }
}
