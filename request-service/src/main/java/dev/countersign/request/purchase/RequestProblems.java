package dev.countersign.request.purchase;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link RequestRefused}.
@Singleton
class RequestProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof RequestRefused request ? Optional.of(of(request)) : Optional.empty();
    }

    private static Problem of(RequestRefused refused) {
        return switch (refused) {
            case RequestRefused.IllegalAction e ->
                Problem.of("illegal-action", "Not possible in this state", 409, illegal(e.status(), e.action()))
                        .with("state", e.status())
                        .with("action", e.action());
            case RequestRefused.Unknown e ->
                Problem.of("not-found", "Not found", 404, "There is nothing here, or nothing that you may see.");
            case RequestRefused.NotYours e ->
                Problem.of("not-yours", "Only the requester can do that", 403, "Ask the person who made the request.");
            case RequestRefused.NothingChanged e ->
                Problem.of(
                        "nothing-changed",
                        "Nothing is different",
                        422,
                        "This says the same as revision " + e.revision() + ". Change something, or leave it as it is.");
            case RequestRefused.UnknownRevision e ->
                Problem.of("not-found", "Not found", 404, "The request has no such revision.");
            case RequestRefused.UnknownQuestion e ->
                Problem.of("not-found", "Not found", 404, "The request has no such question to its requester.");
            case RequestRefused.QuestionSettled e ->
                Problem.of(
                                "question-settled",
                                "Nobody waits for this answer any more",
                                409,
                                e.status() == RequestQuestion.Status.ANSWERED
                                        ? "The question has its answer. Say more as a comment."
                                        : "The reviewers went on without an answer. Say it as a comment.")
                        .with("state", e.status());
        };
    }

    private static String illegal(RequestStatus status, RequestAction action) {
        String refused = "The request is " + status + ", which does not allow: " + action.inWords() + ". ";
        return action == RequestAction.EDIT && (status.open() || status.approved())
                ? refused + "What was handed in is changed by a new revision: POST it to /revisions."
                : refused + "Read it again to see what is possible now.";
    }
}
