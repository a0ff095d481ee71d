package dev.countersign.system.bench.load;

/// People who click through pages, each with a session of their own.
///
/// @param requests where request-service answers, such as `127.0.0.1:8081`
/// @param approvals where approval-service answers
/// @param notifications where notification-service answers
/// @param people how many at once
/// @param requesters how many users have done lifecycles before, whose requests are there to be looked at
/// @param millis after which nobody clicks any more
public record Clicking(
        String requests,
        String approvals,
        String notifications,
        Job.SignIn signIn,
        int people,
        int requesters,
        long millis)
        implements Order {
    /// From an answer to the next click, evenly spread: a second on average.
    public static final long SHORTEST_PAUSE_MILLIS = 500;

    public static final long LONGEST_PAUSE_MILLIS = 1_500;

    String address(PageKind.Server server) {
        return switch (server) {
            case REQUESTS -> requests;
            case APPROVALS -> approvals;
            case NOTIFICATIONS -> notifications;
        };
    }
}
