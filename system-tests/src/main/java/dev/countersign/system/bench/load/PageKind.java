package dev.countersign.system.bench.load;

import org.jspecify.annotations.Nullable;

/// What people open.
public enum PageKind {
    REQUESTS(Server.REQUESTS, "/requests", null),
    REQUEST(Server.REQUESTS, "/requests/{id}", REQUESTS),
    NEW_REQUEST(Server.REQUESTS, "/requests/new", null),
    QUEUE(Server.APPROVALS, "/queue", null),
    QUEUE_FILTERED(Server.APPROVALS, "/queue?whose=unclaimed&lane=STANDARD&text=board", null),
    REVIEW(Server.APPROVALS, "/reviews/{id}", QUEUE),
    APPROVAL(Server.APPROVALS, "/approvals/{id}", QUEUE),
    INBOX(Server.NOTIFICATIONS, "/inbox", null),
    DELEGATIONS(Server.APPROVALS, "/delegations", null),
    /// No page, but what every page asks for when it is open: the number in its bar.
    COUNT(Server.NOTIFICATIONS, "/inbox/count", null);

    private final Server server;
    private final String address;
    private final @Nullable PageKind list;

    PageKind(Server server, String address, @Nullable PageKind list) {
        this.server = server;
        this.address = address;
        this.list = list;
    }

    public String words() {
        return address;
    }

    /// With `{id}` in the place of what a list leads to.
    String address() {
        return address;
    }

    Server server() {
        return server;
    }

    /// The page whose links lead to those of this kind; null when everybody knows the address.
    @Nullable
    PageKind list() {
        return list;
    }

    enum Server {
        REQUESTS,
        APPROVALS,
        NOTIFICATIONS
    }
}
