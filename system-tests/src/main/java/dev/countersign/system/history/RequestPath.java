package dev.countersign.system.history;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Goes the way of one request as request-service tells it: submitted, then changed and answered for as often as it
/// takes, then perhaps withdrawn, and nothing after that but what people say about it.
final class RequestPath {
    private final List<String> breaches = new ArrayList<>();
    private final Set<UUID> answered = new HashSet<>();
    private int revision;
    private boolean withdrawn;

    RequestPath(UUID request, List<DomainEvent> own) {
        for (int i = 0; i < own.size(); i++) {
            if (!isLegal(own.get(i))) {
                breaches.add("request %s: %s as event %s"
                        .formatted(request, own.get(i).getClass().getSimpleName(), i + 1));
            }
        }
    }

    List<String> breaches() {
        return breaches;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /// The last one that was handed in; 0 before the first.
    int revision() {
        return revision;
    }

    private boolean isLegal(DomainEvent event) {
        return switch (event) {
            case RequestEvent.Submitted e -> revise(e.revision(), revision == 0 ? e.revision() : revision + 1);
            case RequestEvent.Revised e -> revision > 0 && revise(e.revision(), revision + 1);
            case RequestEvent.Answered e -> isOpen() && answered.add(e.questionId());
            case RequestEvent.Withdrawn e -> withdraw();
            case RequestEvent.Commented e -> revision > 0;
            case CaseEvent e -> false;
            case DelegationEvent e -> false;
            case RecordEvent e -> false;
        };
    }

    /// Whoever takes a change back has what was approved before it, and may ask for another one.
    private boolean revise(int to, int expected) {
        boolean legal = (!withdrawn || revision > 1) && to == expected;
        revision = to;
        withdrawn = false;
        return legal;
    }

    private boolean withdraw() {
        boolean legal = isOpen();
        withdrawn = true;
        return legal;
    }

    private boolean isOpen() {
        return revision > 0 && !withdrawn;
    }
}
