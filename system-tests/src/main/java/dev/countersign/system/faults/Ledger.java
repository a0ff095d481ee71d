package dev.countersign.system.faults;

import dev.countersign.system.client.Request;
import dev.countersign.system.history.History.Ending;
import dev.countersign.system.history.History.Submission;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What clients tried and what they were told, from many threads.
final class Ledger {
    /// One for all classes, because they use one stack, and its databases and topics are checked as a whole.
    static final Ledger OF_THE_STACK_TO_BREAK = new Ledger();

    private final Map<String, Set<UUID>> submissions = new ConcurrentHashMap<>();
    private final Set<String> drafts = ConcurrentHashMap.newKeySet();
    private final Queue<Ending> endings = new ConcurrentLinkedQueue<>();

    /// Written down before the first attempt, so that one without any answer counts too.
    void tried(String product) {
        submissions.computeIfAbsent(product, name -> ConcurrentHashMap.newKeySet());
    }

    /// @param submit whether it is to be handed in at once
    void tried(String product, boolean submit) {
        if (!submit) {
            drafts.add(product);
        }
        tried(product);
    }

    /// A draft was, and somebody was told so.
    void handedIn(String product) {
        drafts.remove(product);
    }

    void answered(String product, UUID request) {
        tried(product);
        submissions.get(product).add(request);
    }

    /// A request that a test made by itself.
    Request made(String product, Request request) {
        answered(product, request.id());
        return request;
    }

    void ended(Ending ending) {
        endings.add(ending);
    }

    long answeredSubmissions() {
        return submissions.values().stream().filter(ids -> !ids.isEmpty()).count();
    }

    List<Submission> submissions() {
        return submissions.entrySet().stream()
                .map(entry ->
                        new Submission(entry.getKey(), Set.copyOf(entry.getValue()), !drafts.contains(entry.getKey())))
                .toList();
    }

    List<Ending> endings() {
        return List.copyOf(endings);
    }
}
