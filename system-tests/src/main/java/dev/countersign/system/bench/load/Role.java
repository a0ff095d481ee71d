package dev.countersign.system.bench.load;

import java.util.List;

/// What somebody has to do with requests, and so which pages they open.
enum Role {
    REQUESTER,
    REVIEWER,
    APPROVER;

    private static final Role[] ALL = values();

    /// As many of each.
    static Role of(int person) {
        return ALL[person % ALL.length];
    }

    /// Several sessions may be one person's: a requester's who has requests, or a reviewer's who has a team.
    String username(int person, int requesters) {
        Lifecycle.Crew crew = Lifecycle.Crew.number(person / ALL.length % requesters);
        return switch (this) {
            case REQUESTER -> crew.requester();
            case REVIEWER -> crew.reviewer();
            case APPROVER -> crew.approver();
        };
    }

    List<PageKind> pages() {
        return switch (this) {
            case REQUESTER -> List.of(PageKind.REQUESTS, PageKind.REQUEST, PageKind.NEW_REQUEST, PageKind.INBOX);
            case REVIEWER -> atWork(PageKind.REVIEW);
            case APPROVER -> atWork(PageKind.APPROVAL);
        };
    }

    private static List<PageKind> atWork(PageKind task) {
        return List.of(PageKind.QUEUE, task, PageKind.QUEUE_FILTERED, PageKind.INBOX, PageKind.DELEGATIONS);
    }
}
