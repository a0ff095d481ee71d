package dev.countersign.approval.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.Residency;
import dev.countersign.contracts.Severity;
import dev.countersign.contracts.TaskKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the policy that ships asks reviewers about requests as they come.
class ShippedQuestionsTest {
    private static final Policy SHIPPED = Policy.read(ShippedPolicy.text());

    @Test
    void everyReviewAsksAndNoApprovalDoes() {
        for (StepRule step : SHIPPED.steps()) {
            assertEquals(step.kind() == TaskKind.REVIEW, !step.questions().isEmpty(), step.step());
        }
    }

    @Test
    void everyQuestionHasAnAnswerThatIsHarmlessOrNeedsNone() {
        for (StepRule step : SHIPPED.steps()) {
            for (AskedWhen asked : step.questions()) {
                QuestionRule question = asked.question();
                boolean harmless = question.answers().stream().anyMatch(answer -> answer.finding() == null);
                assertTrue(question.isText() ? question.optional() : harmless, step.step() + ": " + question.id());
            }
        }
    }

    @Test
    void whoeverBuysWithoutDataAboutCustomersIsNotAskedAboutIt() {
        RequestContent without = Contents.request("1200.00", "EUR", 5, false, false);

        assertFalse(asked("security", without).contains("told-of-incidents"));
        assertEquals(List.of("remarks"), asked("privacy", without));
        assertTrue(asked("security", Contents.request("1200.00", "EUR", 5, true, false))
                .contains("told-of-incidents"));
        assertTrue(asked("privacy", Contents.withData(true)).containsAll(List.of("lawful", "deleted", "rights")));
    }

    @Test
    void onlyWhatTheRequestSaysIsAskedAbout() {
        RequestContent plain = Contents.request("1200.00", "EUR", 5, false, false);
        assertFalse(asked("security", plain).contains("scripts"));
        assertFalse(asked("security", plain).contains("scripts-and-payment"));
        assertFalse(asked("security", plain).contains("keys"));
        assertFalse(asked("security", plain).contains("ai-data"));
        assertFalse(asked("privacy", Contents.withData(false)).contains("agreement"));
        assertFalse(asked("privacy", Contents.withData(true)).contains("children"));
        assertFalse(asked("legal", Contents.contract("20000.00", 12, "0.00")).contains("price"));

        RequestContent tagged = Contents.request("1200.00", "EUR", 5, false, true);
        assertTrue(asked("security", tagged).containsAll(List.of("scripts", "scripts-and-payment")));
        RequestContent learning = Contents.connected(AiUse.TRAINS_ON_OUR_DATA);
        assertTrue(asked("security", learning).containsAll(List.of("keys", "ai-data", "penetration-test")));
        assertEquals(List.of("training", "remarks"), asked("privacy", learning));
        assertTrue(asked("privacy", Contents.withData(null)).contains("agreement"));
        assertTrue(asked("privacy", Contents.about(DataClass.CHILDREN, Residency.EU))
                .contains("children"));
        assertTrue(asked("legal", Contents.contract("20000.00", 36, "0.00")).contains("price"));
    }

    @Test
    void whatIsAskedAboutDataAbroadDependsOnWhereItIsSaidToBe() {
        List<String> here = asked("privacy", Contents.about(DataClass.PURCHASES, Residency.EU));
        List<String> unknown = asked("privacy", Contents.about(DataClass.PURCHASES, Residency.UNKNOWN));

        assertTrue(here.contains("not-as-told") && !here.contains("transfer"), here::toString);
        assertTrue(unknown.contains("transfer") && !unknown.contains("not-as-told"), unknown::toString);
    }

    @Test
    void aSecondProofMattersOnlyWherePeopleSignInWithAnotherPassword() {
        QuestionRule question = SHIPPED.questionnaire("security", Contents.withData(true))
                .question("second-factor")
                .orElseThrow();

        assertEquals(Map.of("sign-in", Set.of("partly", "no")), question.follows());
    }

    @Test
    void aCertificateIsNoFindingAsLongAsThereIsADocument() {
        AnswerRule certified = SHIPPED.questionnaire("security", Contents.withData(true))
                .question("audit-report")
                .flatMap(question -> question.answer("yes"))
                .orElseThrow();

        assertTrue(certified.evidence());
        assertEquals(
                Severity.MEDIUM, Objects.requireNonNull(certified.finding()).severity());
    }

    @Test
    void findingsLastAsLongAsUnderAPolicyThatSaysNothingOfThem() {
        assertEquals(FindingLimits.DEFAULT, SHIPPED.findings());
    }

    private static List<String> asked(String step, RequestContent content) {
        return SHIPPED.questionnaire(step, content).questions().stream()
                .map(QuestionRule::id)
                .toList();
    }
}
