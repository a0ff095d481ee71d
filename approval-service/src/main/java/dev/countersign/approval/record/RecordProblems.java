package dev.countersign.approval.record;

import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.ProblemCatalogue;
import dev.countersign.chassis.problem.Refused;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The problems of {@link RecordRefused}.
@Singleton
class RecordProblems implements ProblemCatalogue {

    @Override
    public Optional<Problem> problemOf(Refused refused) {
        return refused instanceof RecordRefused ours ? Optional.of(of(ours)) : Optional.empty();
    }

    private static Problem of(RecordRefused refused) {
        return switch (refused) {
            case RecordRefused.TopicAway e ->
                Problem.of(
                        "record-topic-away",
                        "The signatures cannot be read now",
                        503,
                        "The record is held against what was signed, which stands on a topic of Kafka. Kafka does not"
                                + " answer; ask again in a minute.");
        };
    }
}
