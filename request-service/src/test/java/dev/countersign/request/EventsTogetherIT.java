package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.ToldCase.MIA;
import static dev.countersign.request.ToldCase.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.chassis.inbox.EventHandler;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.TaskRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class EventsTogetherIT {
    private static final List<String> SHOWN = List.of(
            "status",
            "holder",
            "steps.step",
            "steps.status",
            "steps.person",
            "steps.outcome",
            "questions.question",
            "questions.status",
            "questions.answer");

    @Inject
    EventHandler handler;

    /// A service that was away gets the whole story of a request at once, and must come to the same end as
    /// one that heard it as it happened.
    @Test
    void aStoryThatComesAtOnceEndsAsOneThatComesBitByBit() {
        // Given
        UUID bitByBit = submitted();
        UUID atOnce = submitted();
        Instant begun = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);

        // When
        story(bitByBit, begun)
                .forEach(event -> QuarkusTransaction.requiringNew().run(() -> handler.apply(List.of(event))));
        QuarkusTransaction.requiringNew().run(() -> handler.apply(story(atOnce, begun)));

        // Then
        assertEquals(shown(bitByBit), shown(atOnce));
        assertEquals("APPROVED", as("mia").get("/api/requests/" + atOnce).path("status"));
        assertEquals(kinds(bitByBit), kinds(atOnce));
    }

    private static List<DomainEvent> story(UUID request, Instant begun) {
        UUID one = UUID.randomUUID();
        TaskRef security = task("security");
        TaskRef privacy = task("privacy");
        UUID access = UUID.randomUUID();
        UUID place = UUID.randomUUID();
        Instant due = begun.plusSeconds(3600);
        return List.of(
                new CaseEvent.Opened(
                        one, request, Lane.STANDARD, 1, List.of(planned(security), planned(privacy)), 1, begun),
                new CaseEvent.TaskQueued(one, request, security, "Heatmap One", MIA, begun.plusSeconds(1), due),
                new CaseEvent.TaskQueued(one, request, privacy, "Heatmap One", MIA, begun.plusSeconds(2), due),
                new CaseEvent.TaskClaimed(one, request, security, SAM, null, begun.plusSeconds(3)),
                asked(one, request, security, access, "Who has access?", begun.plusSeconds(4)),
                new QuestionEvent.Answered(
                        one,
                        request,
                        security,
                        access,
                        AskedOf.REQUESTER,
                        "The team.",
                        "Heatmap One",
                        MIA,
                        SAM,
                        due,
                        begun.plusSeconds(5)),
                asked(one, request, privacy, place, "Where is it kept?", begun.plusSeconds(6)),
                new QuestionEvent.TakenBack(
                        one, request, privacy, place, AskedOf.REQUESTER, SAM, null, due, begun.plusSeconds(6)),
                new CaseEvent.TaskCompleted(
                        one,
                        request,
                        security,
                        TaskOutcome.CLEARED,
                        "Fine.",
                        List.of(),
                        null,
                        SAM,
                        null,
                        begun.plusSeconds(7)),
                new CaseEvent.Decided(
                        one,
                        request,
                        Decision.APPROVED,
                        "Heatmap One",
                        MIA,
                        "So it is.",
                        List.of(),
                        null,
                        SAM,
                        null,
                        1,
                        begun.plusSeconds(8)));
    }

    private static QuestionEvent asked(UUID one, UUID request, TaskRef task, UUID id, String words, Instant at) {
        return new QuestionEvent.Asked(
                one, request, task, id, AskedOf.REQUESTER, words, "Heatmap One", MIA, SAM, null, null, at);
    }

    private static Map<String, String> shown(UUID request) {
        JsonPath body = as("mia").get("/api/requests/" + request).jsonPath();
        return SHOWN.stream()
                .collect(Collectors.toMap(field -> field, field -> Objects.toString(body.<Object>get(field))));
    }

    private static List<String> kinds(UUID request) {
        return as("mia").get("/api/requests/" + request + "/timeline").path("items.kind");
    }

    private static PlannedStep planned(TaskRef task) {
        return new PlannedStep(task, List.of(), "Because the policy asks for it.", null);
    }

    private static TaskRef task(String step) {
        return new TaskRef(UUID.randomUUID(), step, TaskKind.REVIEW, "team:" + step);
    }

    private static UUID submitted() {
        Response created = as("mia")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("content", Rest.content(), "submit", true))
                .post("/api/requests");
        return UUID.fromString(created.path("id"));
    }
}
