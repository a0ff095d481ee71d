package dev.countersign.request.purchase;

import dev.countersign.contracts.TaskRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The requests that events which came together are about, with the steps of all their cases and their
/// questions. Everything is read once for all of them, changed event by event, and written together when the
/// transaction ends.
final class AtHand {
    private final Requests requests;
    private final Questions questions;
    private final Map<UUID, PurchaseRequest> known = new HashMap<>();
    private final Map<UUID, List<RequestStep>> steps = new HashMap<>();
    private @Nullable List<RequestQuestion> asked;

    AtHand(Requests requests, Questions questions, Collection<UUID> ids) {
        this.requests = requests;
        this.questions = questions;
        requests.all(ids).forEach(request -> known.put(request.id(), request));
        requests.everyStepOf(ids).forEach(this::remember);
    }

    /// @throws IllegalStateException when there is none
    PurchaseRequest request(UUID id) {
        PurchaseRequest request = known.get(id);
        if (request == null) {
            throw new IllegalStateException("There is no request " + id + " to decide on.");
        }
        return request;
    }

    /// The steps of its last case, by place.
    List<RequestStep> stepsOf(UUID requestId) {
        return steps.getOrDefault(requestId, List.of()).stream()
                .filter(RequestStep::isOfLastCase)
                .toList();
    }

    Optional<RequestStep> find(UUID requestId, UUID taskId) {
        return steps.getOrDefault(requestId, List.of()).stream()
                .filter(step -> step.taskId().equals(taskId))
                .findFirst();
    }

    /// @throws IllegalStateException when there is none
    RequestStep step(UUID requestId, TaskRef task) {
        return find(requestId, task.taskId())
                .orElseThrow(() -> new IllegalStateException("There is no step for the task " + task.taskId() + "."));
    }

    /// Behind those that are there.
    void add(RequestStep step) {
        requests.add(step);
        remember(step);
    }

    void add(RequestQuestion question) {
        asked().add(question);
        questions.persist(question);
    }

    Optional<RequestQuestion> question(UUID id) {
        return asked().stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /// Those that wait for an answer, in the order in which they were asked.
    List<RequestQuestion> openQuestionsOf(UUID requestId) {
        return asked().stream()
                .filter(question -> question.requestId().equals(requestId) && question.isOpen())
                .toList();
    }

    private void remember(RequestStep step) {
        steps.computeIfAbsent(step.requestId(), id -> new ArrayList<>()).add(step);
    }

    /// Few events are about questions, so they are read when the first one is.
    private List<RequestQuestion> asked() {
        List<RequestQuestion> read = asked;
        if (read == null) {
            read = new ArrayList<>(questions.ofAll(known.keySet()));
            asked = read;
        }
        return read;
    }
}
