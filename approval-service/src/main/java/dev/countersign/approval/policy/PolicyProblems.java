package dev.countersign.approval.policy;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link PolicyRefused}.
@Singleton
class PolicyProblems implements ProblemCatalogue {
    private final PageWords words;

    PolicyProblems(PageWords words) {
        this.words = words;
    }

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof PolicyRefused ours
                ? Optional.of(of(ours, words.ofProblem(PolicyMessages.class)))
                : Optional.empty();
    }

    private static Problem of(PolicyRefused refused, PolicyMessages words) {
        return switch (refused) {
            case PolicyRefused.Invalid e ->
                Problem.of("invalid", words.invalid(), 422, words.invalidDetail())
                        .with("errors", e.errors().stream().map(InText::of).toList());
            case PolicyRefused.Unknown e -> Problem.of("not-found", words.unknown(), 404, words.unknownDetail());
            case PolicyRefused.NotYourDraft e ->
                Problem.of("not-your-draft", words.notYours(), 403, words.notYoursDetail(e.author()))
                        .with("author", e.author());
            case PolicyRefused.OwnDraft e -> Problem.of("own-draft", words.own(), 403, words.ownDetail());
            case PolicyRefused.Outdated e ->
                Problem.of("outdated-draft", words.outdated(), 409, words.outdatedDetail(e.inForce(), e.basedOn()))
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
