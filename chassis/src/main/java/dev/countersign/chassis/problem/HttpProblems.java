package dev.countersign.chassis.problem;

/// The problems that are no more than an HTTP status.
final class HttpProblems {
    static final Problem CHANGED_MEANWHILE = Problem.of(
            "changed-meanwhile",
            "Somebody was faster",
            409,
            "It was changed at the same moment. Read it again and decide whether you still want this.");

    private HttpProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of("unauthenticated", "Sign in first", 401, "Send a valid bearer token for this API.");
            case 404 ->
                Problem.of("not-found", "Not found", 404, "There is nothing here, or nothing that you may see.");
            case 405 ->
                Problem.of("method-not-allowed", "Not possible here", 405, "This address does not take that method.");
            case 406 ->
                Problem.of("not-acceptable", "No such form", 406, "This address answers in another media type.");
            case 408 ->
                Problem.of("too-slow", "That took too long", 408, "Send the whole body at once, then try again.");
            case 411 ->
                Problem.of("length-required", "How long is it?", 411, "Send the body's length in Content-Length.");
            case 413 -> Problem.of("too-large", "Too large", 413, "Send less: the body is above the limit.");
            case 414 ->
                Problem.of("address-too-long", "The address is too long", 414, "Use an address of up to 4096 bytes.");
            case 415 -> Problem.of("unsupported-media-type", "Unknown form", 415, "Send application/json.");
            case 503 ->
                Problem.of(
                        "unavailable", "Back in a moment", 503, "Something that we need is away. Try again shortly.");
            case 500 ->
                Problem.of(
                        "internal", "That is our mistake", 500, "It was noted. Quote the trace id when you report it.");
            default ->
                status >= 500
                        ? Problem.of("internal", "That is our mistake", status, "It was noted. Quote the trace id.")
                        : Problem.of(
                                "bad-request",
                                "That cannot be understood",
                                status,
                                "Check the request and send it again.");
        };
    }
}
