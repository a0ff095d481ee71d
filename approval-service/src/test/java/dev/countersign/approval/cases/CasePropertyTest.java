package dev.countersign.approval.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.chassis.problem.Refused;
import dev.countersign.contracts.TaskOutcome;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/// Anybody tries anything with the cases of a request, in any order: what must hold holds after every step
/// ({@link CaseRules}).
class CasePropertyTest {
    /// A generator under which hardly any case came to these would prove little.
    private static final List<CaseStatus> ENDS = List.of(
            CaseStatus.APPROVED,
            CaseStatus.APPROVED_WITH_CONDITIONS,
            CaseStatus.REJECTED,
            CaseStatus.CANCELLED,
            CaseStatus.EXPIRED);

    @Property(tries = 5_000)
    void whateverPeopleTryTheRulesHold(
            @ForAll("contents") int content, @ForAll("moves") List<Improvisation.Move> moves) {
        Improvisation story = new Improvisation(content);
        CaseRules.check(story);

        for (Improvisation.Move move : moves) {
            List<Object> before = story.state();
            try {
                story.play(move);
            } catch (Refused e) {
                assertEquals(before, story.state(), "what is refused changes nothing");
            }
            CaseRules.check(story);
        }
        story.ends().forEach(end -> Statistics.label("end").collect(end));
        Statistics.label("end")
                .coverage(ends -> ENDS.forEach(end -> ends.check(end).count(count -> count > 100)));
        Statistics.label("rounds").collect(story.ends().size());
    }

    @Provide
    Arbitrary<Integer> contents() {
        return Arbitraries.integers().between(0, Improvisation.CONTENTS.size() - 1);
    }

    /// Mostly what somebody might do, so that many cases come to an end.
    @Provide
    Arbitrary<List<Improvisation.Move>> moves() {
        Arbitrary<Improvisation.Act> acts = Arbitraries.frequency(
                Tuple.of(200, Improvisation.Act.CLAIM),
                Tuple.of(15, Improvisation.Act.RELEASE),
                Tuple.of(260, Improvisation.Act.COMPLETE),
                Tuple.of(15, Improvisation.Act.ASK_REQUESTER),
                Tuple.of(10, Improvisation.Act.ASK_VENDOR),
                Tuple.of(40, Improvisation.Act.ANSWER),
                Tuple.of(40, Improvisation.Act.ANSWER_FOR_VENDOR),
                Tuple.of(20, Improvisation.Act.TAKE_BACK),
                Tuple.of(15, Improvisation.Act.REASSIGN),
                Tuple.of(5, Improvisation.Act.FORWARD),
                Tuple.of(6, Improvisation.Act.REVISE),
                Tuple.of(1, Improvisation.Act.WITHDRAW),
                Tuple.of(1, Improvisation.Act.EXPIRE));
        Arbitrary<TaskOutcome> outcomes = Arbitraries.frequency(
                Tuple.of(12, TaskOutcome.CLEARED),
                Tuple.of(4, TaskOutcome.CLEARED_WITH_CONDITIONS),
                Tuple.of(12, TaskOutcome.APPROVED),
                Tuple.of(4, TaskOutcome.APPROVED_WITH_CONDITIONS),
                Tuple.of(1, TaskOutcome.REFUSED));
        Arbitrary<Integer> people = Arbitraries.integers().between(0, Improvisation.PEOPLE.size() - 1);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 11);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 300);
        return Combinators.combine(
                        people, acts.withoutEdgeCases(), numbers, numbers, outcomes.withoutEdgeCases(), minutes)
                .as(Improvisation.Move::new)
                .list()
                .ofMinSize(50)
                .ofMaxSize(200);
    }
}
