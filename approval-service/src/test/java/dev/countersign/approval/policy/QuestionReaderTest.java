package dev.countersign.approval.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Money;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in the questions of a step is told with its place. Each case changes one thing that is right.
class QuestionReaderTest {
    private static final String RIGHT = """
            name: Small
            currency: EUR
            lanes:
              - lane: STANDARD
                because: It is all the same.
            steps:
              - step: security
                kind: REVIEW
                team: team:security
                lanes: [STANDARD]
                because: Somebody should look.
                target: 16h
                reads: [DATA]
                questions:
                  - question: access
                    ask: Who can get in?
                    answers:
                      - answer: few
                        words: Few
                      - answer: all
                        words: Everybody
                        finding: Everybody can get in.
                        severity: HIGH
                      - answer: proven
                        words: Somebody has looked
                        finding: Nobody has looked.
                        severity: LOW
                        evidence: true
                  - question: customers
                    ask: Can they see our customers?
                    hint: Their names are enough.
                    when: customerData
                    follows: { access: [all, proven] }
                    answers:
                      - { answer: yes, words: Yes }
                      - { answer: no, words: No }
                  - question: remarks
                    ask: What else?
                    optional: true
            """;

    @Test
    void questionsThatAreRightAreReadInOrder() {
        Questionnaire asked = questionnaire(RIGHT, true);

        assertEquals(
                List.of("access", "customers", "remarks"),
                asked.questions().stream().map(QuestionRule::id).toList());
        QuestionRule access = asked.question("access").orElseThrow();
        assertNull(access.hint());
        assertFalse(access.optional());
        assertEquals(
                List.of(
                        new AnswerRule("few", "Few", null, false),
                        new AnswerRule(
                                "all", "Everybody", new RaisedFinding(Severity.HIGH, "Everybody can get in."), false),
                        new AnswerRule(
                                "proven",
                                "Somebody has looked",
                                new RaisedFinding(Severity.LOW, "Nobody has looked."),
                                true)),
                access.answers());
        QuestionRule customers = asked.question("customers").orElseThrow();
        assertEquals("Their names are enough.", customers.hint());
        assertEquals(Map.of("access", Set.of("all", "proven")), customers.follows());
        assertTrue(customers.answer("no").isPresent());
        assertEquals(Optional.empty(), customers.answer("all"));
    }

    @Test
    void aQuestionWithoutAnswersIsAnsweredInOwnWords() {
        Questionnaire asked = questionnaire(RIGHT, true);

        assertTrue(asked.question("remarks").orElseThrow().isText());
        assertTrue(asked.question("remarks").orElseThrow().optional());
        assertFalse(asked.question("access").orElseThrow().isText());
    }

    @Test
    void aQuestionIsAskedOnlyWhenItsConditionHolds() {
        assertTrue(questionnaire(RIGHT, true).question("customers").isPresent());
        assertEquals(Optional.empty(), questionnaire(RIGHT, false).question("customers"));
    }

    @Test
    void aConditionWithoutAnAnswerHolds() {
        String text = RIGHT.replace("when: customerData", "when: 1 / (termMonths * 0) > 0");

        assertTrue(questionnaire(text, false).question("customers").isPresent());
    }

    @Test
    void whatFollowsAQuestionThatIsNotAskedIsNotAskedEither() {
        String text = RIGHT.replace("ask: What else?", "ask: What else?\n        follows: { customers: [yes] }");

        assertTrue(questionnaire(text, true).question("remarks").isPresent());
        assertEquals(
                List.of("access"),
                questionnaire(text, false).questions().stream()
                        .map(QuestionRule::id)
                        .toList());
    }

    @Test
    void aStepThatIsNotThereAsksNothing() {
        assertEquals(Questionnaire.NONE, Policy.read(RIGHT).questionnaire("legal", request(true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind: REVIEW               | kind: APPROVAL            | 15:7  | questions                       | Only a review has questions
            question: access           | question: Access          | 15:19 | questions[0].question           | such as sign-in
            question: customers        | question: access          | 29:19 | questions[1].question           | There is a question access above
            ask: What else?            | `ask: ""`                 | 38:14 | questions[2].ask                | 1 to 500 characters
            ask: What else?            | asks: What else?          | 37:9  | questions[2]                    | ask is missing
            hint: Their                | hints: Their              | 31:9  | questions[1].hints              | no such field
            when: customerData         | when: customersData       | 32:15 | questions[1].when               | undeclared reference
            when: customerData         | when: seats               | 32:15 | questions[1].when               | expected type 'bool'
            optional: true             | optional: yes             | 39:19 | questions[2].optional           | true or false
            { access: [all, proven] }  | { acces: [all] }          | 33:27 | questions[1].follows.acces      | no question acces above
            { access: [all, proven] }  | { remarks: [all] }        | 33:29 | questions[1].follows.remarks    | no question remarks above
            { access: [all, proven] }  | { customers: [yes] }      | 33:31 | questions[1].follows.customers  | no question customers above
            { access: [all, proven] }  | { access: [all, none] }   | 33:34 | questions[1].follows.access[1]  | has no answer none. Expected: one of few, all, proven
            { access: [all, proven] }  | { access: [] }            | 33:28 | questions[1].follows.access     | at least one item
            { access: [all, proven] }  | {}                        | 33:18 | questions[1].follows            | Expected: a question above
            answer: few                | answer: Few!              | 18:21 | questions[0].answers[0].answer  | such as yes
            answer: all                | answer: few               | 20:21 | questions[0].answers[1].answer  | There is an answer few above
            words: Few                 | word: Few                 | 18:13 | questions[0].answers[0]         | words is missing
            severity: HIGH             | severity: BAD             | 23:23 | questions[0].answers[1].severity | LOW, MEDIUM, HIGH, CRITICAL
            `            severity: HIGH\n` | ``                    | 20:13 | questions[0].answers[1]         | severity is missing
            words: Few                 | `words: Few\n            severity: LOW`  | 20:23 | questions[0].answers[0].severity | Only a finding has a severity
            words: Few                 | `words: Few\n            evidence: true` | 20:23 | questions[0].answers[0].evidence | Evidence is against a finding
            evidence: true             | evidence: sure            | 28:23 | questions[0].answers[2].evidence | true or false
            `, words: Yes }\n`         | `, words: Yes }\n#`       | 35:11 | questions[1].answers            | 2 to 12 answers
            """)
    void whatIsWrongIsToldWithItsPlace(String right, String wrong, String place, String field, String message) {
        String text = RIGHT.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

        List<PolicyError> errors = errorsOf(text);

        assertTrue(
                errors.stream()
                        .anyMatch(error -> (error.line() + ":" + error.column()).equals(place)
                                && error.field().equals("steps[0]." + field)
                                && error.message().contains(message)),
                () -> errors.toString());
    }

    @Test
    void nothingFollowsAQuestionThatIsAnsweredInOwnWords() {
        String text = RIGHT + "      - { question: more, ask: And why, follows: { remarks: [all] } }\n";

        PolicyError error = errorsOf(text).getFirst();

        assertEquals("steps[0].questions[3].follows.remarks", error.field());
        assertTrue(error.message().contains("answered in own words, so nothing can follow it"), error::message);
    }

    @Test
    void oneMistakeInAQuestionIsToldOnce() {
        String text = RIGHT.replace("severity: HIGH", "severity: BAD").replace("ask: Who can", "who: Who can");

        assertEquals(
                List.of(
                        "steps[0].questions[0].who",
                        "steps[0].questions[0]",
                        "steps[0].questions[0].answers[1].severity"),
                errorsOf(text).stream().map(PolicyError::field).toList());
    }

    @Test
    void aFindingIsSaidInAtMostThreeHundredCharacters() {
        String longest = RIGHT.replace("Everybody can get in.", "x".repeat(300));
        assertEquals(3, questionnaire(longest, true).questions().size());

        PolicyError error = errorsOf(RIGHT.replace("Everybody can get in.", "x".repeat(301)))
                .getFirst();
        assertEquals("steps[0].questions[0].answers[1].finding", error.field());
        assertEquals(22, error.line());
    }

    @Test
    void aStepHasAtMostSixtyQuestions() {
        assertEquals(60, questionnaire(RIGHT + questions(57), true).questions().size());

        PolicyError error = errorsOf(RIGHT + questions(58)).getFirst();
        assertEquals("steps[0].questions", error.field());
        assertTrue(error.message().contains("at most 60"), error::message);
    }

    @Test
    void aQuestionHasAtMostTwelveAnswers() {
        String first = "          - { answer: yes, words: Yes }\n";
        String longest = RIGHT.replace(first, first + answers(10));
        QuestionRule question =
                questionnaire(longest, true).question("customers").orElseThrow();
        assertEquals(12, question.answers().size());

        PolicyError error = errorsOf(RIGHT.replace(first, first + answers(11))).getFirst();
        assertEquals("steps[0].questions[1].answers", error.field());
        assertEquals(35, error.line());
    }

    @Test
    void aQuestionNamesOnlyWhatIsAbove() {
        QuestionRule follower =
                new QuestionRule("why", "Why?", null, List.of(), Map.of("access", Set.of("all")), false);

        assertThrows(IllegalArgumentException.class, () -> new Questionnaire(List.of(follower)));
    }

    private static String questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "      - { question: more-%d, ask: More }\n".formatted(i))
                .collect(Collectors.joining());
    }

    private static String answers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "          - { answer: more-%d, words: More }\n".formatted(i))
                .collect(Collectors.joining());
    }

    private static Questionnaire questionnaire(String text, boolean customerData) {
        return Policy.read(text).questionnaire("security", request(customerData));
    }

    private static RequestContent request(boolean customerData) {
        return new RequestContent(
                "Orbit Surveys",
                "Orbit Software",
                null,
                "Ask visitors what they think.",
                Money.of("240.00", "EUR"),
                5,
                customerData,
                false,
                "CC-1042",
                null);
    }

    private static List<PolicyError> errorsOf(String text) {
        return assertThrows(PolicyRefused.Invalid.class, () -> Policy.read(text))
                .errors();
    }
}
