package dev.countersign.approval.finding;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link FindingRefused}.
@Singleton
class FindingProblems implements ProblemCatalogue {
    private final PageWords words;

    FindingProblems(PageWords words) {
        this.words = words;
    }

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof FindingRefused ours
                ? Optional.of(of(ours, words.ofProblem(FindingMessages.class)))
                : Optional.empty();
    }

    private static Problem of(FindingRefused refused, FindingMessages words) {
        return switch (refused) {
            case FindingRefused.IllegalAction e ->
                Problem.of(
                                "illegal-action",
                                words.illegal(),
                                409,
                                words.illegalDetail(
                                        e.status().name(), e.action().inWords()))
                        .with("state", e.status())
                        .with("action", e.action());
            case FindingRefused.Moot e -> Problem.of("finding-moot", words.moot(), 409, words.mootDetail());
            case FindingRefused.Unknown e -> Problem.of("not-found", words.unknown(), 404, words.unknownDetail());
        };
    }
}
