package dev.countersign.approval.policy;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link PolicyRefused}.
@Singleton
class PolicyProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof PolicyRefused ours ? Optional.of(of(ours)) : Optional.empty();
    }

    private static Problem of(PolicyRefused refused) {
        return switch (refused) {
            case PolicyRefused.Invalid e ->
                Problem.of(
                                "invalid",
                                "This is not a policy yet",
                                422,
                                "Nothing was saved. See errors, with their places.")
                        .with("errors", e.errors().stream().map(InText::of).toList());
            case PolicyRefused.Unknown e ->
                Problem.of(
                        "not-found",
                        "Not found",
                        404,
                        "There is no such version or draft. List them to see which are.");
            case PolicyRefused.NotYourDraft e ->
                Problem.of(
                                "not-your-draft",
                                "Somebody else's draft",
                                403,
                                "This is " + e.author() + "'s draft. Make one of your own from it.")
                        .with("author", e.author());
            case PolicyRefused.OwnDraft e ->
                Problem.of(
                        "own-draft",
                        "A second person publishes",
                        403,
                        "You wrote this draft. Ask another policy owner to look at it and publish it.");
            case PolicyRefused.Outdated e ->
                Problem.of(
                                "outdated-draft",
                                "Another version came first",
                                409,
                                "Version " + e.inForce() + " was published after this draft was begun from version "
                                        + e.basedOn() + ". Look at their difference, take over what should stay, and"
                                        + " save the draft based on version " + e.inForce() + ".")
                        .with("basedOn", e.basedOn())
                        .with("inForce", e.inForce());
        };
    }

    /// An error as it is told: beside its place in the text, that of the text in the request's body.
    ///
    /// @param pointer a JSON Pointer (RFC 6901)
    record InText(String pointer, int line, int column, String field, String message) {
        static InText of(PolicyError error) {
            return new InText("/yaml", error.line(), error.column(), error.field(), error.message());
        }
    }
}
