package dev.countersign.approval.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.approval.policy.AnswerRule;
import dev.countersign.approval.policy.QuestionRule;
import dev.countersign.approval.policy.Questionnaire;
import dev.countersign.approval.policy.RaisedFinding;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.contracts.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExaminationTest {
    private static final AnswerRule YES = new AnswerRule("yes", "Yes", null, false);
    private static final AnswerRule NO =
            new AnswerRule("no", "No", new RaisedFinding(Severity.MEDIUM, "Passwords live elsewhere."), false);
    private static final QuestionRule SIGN_IN = choice("sign-in", Map.of());
    private static final QuestionRule FACTOR = choice("second-factor", Map.of("sign-in", Set.of("no")));
    private static final QuestionRule KEY = choice("key", Map.of("second-factor", Set.of("yes")));
    private static final QuestionRule REMARKS =
            new QuestionRule("remarks", "What else?", null, List.of(), Map.of(), true);
    private static final Questionnaire QUESTIONS = new Questionnaire(List.of(SIGN_IN, FACTOR, KEY, REMARKS));

    @Test
    void whatFollowsIsAskedOnlyAfterTheAnswerThatItFollows() {
        assertEquals(List.of("sign-in"), missing(Map.of()));
        assertEquals(List.of("second-factor"), missing(Map.of("sign-in", "no")));
        assertEquals(List.of("key"), missing(Map.of("sign-in", "no", "second-factor", "yes")));
        assertEquals(List.of(), missing(Map.of("sign-in", "yes")));
    }

    @Test
    void whatFollowsSomethingThatIsNotAskedIsNotAskedEither() {
        Examination examined = examine(Map.of("sign-in", "yes", "second-factor", "yes", "key", "yes"));

        assertEquals(
                List.of("/answers/key", "/answers/second-factor"),
                examined.errors().stream().map(FieldError::pointer).sorted().toList());
        assertEquals(Set.of("sign-in"), examined.fitting().byQuestion().keySet());
    }

    @Test
    void anAnswerThatMeansThatSomethingIsWrongRaisesAFinding() {
        assertEquals(
                List.of(SIGN_IN),
                List.copyOf(examine(Map.of("sign-in", "no")).raising().keySet()));
        assertEquals(
                List.of(),
                List.copyOf(examine(Map.of("sign-in", "yes")).raising().keySet()));
    }

    @Test
    void anAnswerIsOneOfThoseToChooseFromAndWordsAreNotEndless() {
        Examination examined = examine(Map.of("sign-in", "perhaps", "remarks", "x".repeat(4_001), "colour", "blue"));

        assertEquals(
                List.of("/answers/colour", "/answers/remarks/answer", "/answers/sign-in/answer"),
                examined.errors().stream().map(FieldError::pointer).sorted().toList());
        assertEquals(
                Set.of("sign-in", "remarks"), examined.applying().byQuestion().keySet());
    }

    private static List<String> missing(Map<String, String> answers) {
        return examine(answers).missing().stream().map(QuestionRule::id).toList();
    }

    private static Examination examine(Map<String, String> answers) {
        Map<String, Answer> given = new TreeMap<>();
        answers.forEach((question, answer) -> given.put(question, new Answer(answer, null)));
        return new Examination(QUESTIONS, new Answers(given));
    }

    private static QuestionRule choice(String id, Map<String, Set<String>> follows) {
        return new QuestionRule(id, "Is it so?", null, List.of(YES, NO), follows, false);
    }
}
