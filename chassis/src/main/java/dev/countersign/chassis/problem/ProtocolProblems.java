package dev.countersign.chassis.problem;

import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link ProtocolRefused}.
@Singleton
class ProtocolProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof ProtocolRefused protocol ? Optional.of(of(protocol)) : Optional.empty();
    }

    private static Problem of(ProtocolRefused refused) {
        return switch (refused) {
            case ProtocolRefused.NotFound e ->
                Problem.of("not-found", "Not found", 404, "There is nothing here, or nothing that you may see.");
            case ProtocolRefused.Conflict e -> Problem.of("conflict", "Not possible now", 409, e.getMessage());
            case ProtocolRefused.Invalid e ->
                Problem.of("invalid", "Some fields need another look", 422, "Nothing was saved. See errors.")
                        .with("errors", e.errors());
            case ProtocolRefused.BadParameter e ->
                Problem.of("bad-parameter", "A parameter does not fit", 400, e.getMessage());
            case ProtocolRefused.TooLarge e -> HttpProblems.of(413);
            case ProtocolRefused.TooOften e ->
                Problem.of(
                                "too-often",
                                "That was a lot at once",
                                429,
                                "Nothing was done. Wait as many seconds as Retry-After says, then send it again.")
                        .with(ProblemReplies.RETRY_AFTER, e.seconds());
            case ProtocolRefused.PreconditionMissing e ->
                Problem.of(
                        "precondition-required",
                        "Say which version you change",
                        428,
                        "Send If-Match with the ETag that you last read.");
            case ProtocolRefused.Stale e ->
                Problem.of(
                                "stale",
                                "Somebody changed it meanwhile",
                                412,
                                "Read it again, then make your change to what it is now.")
                        .with("currentVersion", e.currentVersion());
            case ProtocolRefused.KeyMissing e ->
                Problem.of("idempotency-key-missing", "Idempotency-Key needed", 400, e.getMessage());
            case ProtocolRefused.KeyReused e ->
                Problem.of(
                        "idempotency-key-reused",
                        "Idempotency-Key used before",
                        422,
                        "Use a new key for a new request; repeat the same body to get the first reply again.");
            case ProtocolRefused.InFlight e ->
                Problem.of("in-flight", "Still being worked on", 409, e.getMessage() + " Ask again in a second.")
                        .with(ProblemReplies.RETRY_AFTER, 1);
        };
    }
}
