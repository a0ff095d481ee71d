package dev.countersign.chassis.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Backends;
import dev.countersign.chassis.Rows;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class IdempotencyIT {
    private static final Map<String, String> BODY = Map.of("product", "Heatmap One");

    /// Absolute, because a relative one is made so with the help of an HTTP request, and there is none here.
    private static final URI THING = URI.create("https://countersign.example.com/api/things/1");

    @Inject
    Idempotency idempotency;

    private final AtomicInteger effects = new AtomicInteger();
    private final String key = UUID.randomUUID().toString();

    @Test
    void aRepetitionGetsTheReplyOfTheFirstAndHasNoEffect() {
        // Given
        Response first = idempotency.once(call("mia", BODY), this::effect);

        // When
        Response second = idempotency.once(call("mia", BODY), this::effect);

        // Then
        assertEquals(1, effects.get());
        assertEquals(201, second.getStatus());
        assertEquals(first.getEntity(), second.getEntity());
        assertEquals(THING, second.getLocation());
        assertEquals(new EntityTag("7"), second.getEntityTag());
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        // Given
        idempotency.once(call("mia", BODY), this::effect);

        // Then
        assertThrows(
                ProtocolRefused.KeyReused.class,
                () -> idempotency.once(call("mia", Map.of("product", "Other")), this::effect));
        assertEquals(1, effects.get());
    }

    @Test
    void aRepetitionWhileTheFirstIsUnderWayIsToldSoAtOnce() {
        // When
        idempotency.once(call("mia", BODY), () -> {
            try (ExecutorService other = Executors.newSingleThreadExecutor()) {
                Future<Response> second = other.submit(() -> idempotency.once(call("mia", BODY), this::effect));
                assertTrue(assertThrows(Exception.class, second::get).getCause() instanceof ProtocolRefused.InFlight);
            }
            return effect();
        });

        // Then
        assertEquals(1, effects.get());
    }

    @Test
    void ofManyAtOnceOneHasTheEffectAndTheOthersItsReplyOrAreToldToWait() throws Exception {
        // Given
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            calls.add(() -> {
                try {
                    return idempotency.once(call("mia", BODY), this::effect).getStatus() == 201;
                } catch (ProtocolRefused.InFlight wait) {
                    return true;
                }
            });
        }

        // When
        List<Future<Boolean>> answers;
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            answers = pool.invokeAll(calls);
        }

        // Then
        for (Future<Boolean> answer : answers) {
            assertTrue(answer.get());
        }
        assertEquals(1, effects.get());
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        // Given
        assertThrows(
                ProtocolRefused.Conflict.class,
                () -> idempotency.once(call("mia", BODY), () -> {
                    throw new ProtocolRefused.Conflict("Not now.");
                }));

        // When
        Response second = idempotency.once(call("mia", BODY), this::effect);

        // Then
        assertEquals(201, second.getStatus());
        assertEquals(1, effects.get());
    }

    @Test
    void twoPeopleMayUseTheSameKey() {
        // Given
        idempotency.once(call("mia", BODY), this::effect);

        // When
        idempotency.once(call("tom", BODY), this::effect);

        // Then
        assertEquals(2, effects.get());
    }

    @Test
    void repliesAreForgottenAfterTwoDays() throws SQLException {
        // Given
        idempotency.once(call("mia", BODY), this::effect);
        idempotency.once(call("tom", BODY), this::effect);
        Rows.change(
                "UPDATE idempotency_key SET created_at = now() - interval '49 hours' WHERE person = 'mia' AND key = ?",
                key);

        // When
        idempotency.forgetOld();

        // Then
        assertEquals(List.of("tom"), Rows.column("SELECT person FROM idempotency_key WHERE key = ?", key));
    }

    private Response effect() {
        return Response.created(THING)
                .tag(new EntityTag("7"))
                .entity(Map.of("effect", effects.incrementAndGet()))
                .build();
    }

    private IdempotentCall call(String person, Object body) {
        return IdempotentCall.of(person, "POST /api/things", key, body);
    }
}
