package dev.countersign.approval.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong in a policy is told with its place. Each case changes one thing in a policy that is right.
class PolicyReaderTest {
    private static final String RIGHT = """
            name: Small
            currency: EUR
            rates: { USD: 0.9 }
            lanes:
              - lane: FAST
                when: annualCost <= 500
                because: It is cheap.
              - lane: STANDARD
                because: It is not.
            steps:
              - step: security
                kind: REVIEW
                team: team:security
                lanes: [STANDARD]
                when: "!customerData || seats > 3"
                because: Somebody should look.
                target: 16h
                reads: [DATA]
              - step: it-approval
                kind: APPROVAL
                team: team:it-approval
                lanes: [FAST, STANDARD]
                because: IT has the last word.
                after: [security]
                target: 8h
                reads: [COST]
            """;

    @Test
    void aPolicyThatIsRightIsRead() {
        Policy policy = Policy.read(RIGHT);

        assertEquals("Small", policy.name());
        assertEquals(2, policy.lanes().size());
        assertEquals(List.of("security"), policy.steps().get(1).after());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            annualCost <= 500         | annualCosts <= 500       | 6:11  | lanes[0].when     | undeclared reference to 'annualCosts'
            annualCost <= 500         | annualCost + 500         | 6:22  | lanes[0].when     | expected type 'bool'
            annualCost <= 500         | annualCost <= 'much'     | 6:22  | lanes[0].when     | no matching overload
            annualCost <= 500         | annualCost <=            | 6:24  | lanes[0].when     | mismatched input
            `!customerData || seats`  | `!customerData || sets`  | 15:29 | steps[0].when     | undeclared reference to 'sets'
            kind: REVIEW              | kind: REVUE              | 12:11 | steps[0].kind     | REVIEW, APPROVAL
            team: team:security       | team: security           | 13:11 | steps[0].team     | team:security
            `    team: team:security` | `    each: everybody`    | 13:11 | steps[0].each     | costCentres
            lanes: [STANDARD]         | lanes: [SANDBOX]         | 14:13 | steps[0].lanes[0] | no lane SANDBOX
            target: 16h               | target: 2 days           | 17:13 | steps[0].target   | business hours
            reads: [DATA]             | reads: [DATE]            | 18:13 | steps[0].reads[0] | DATA
            after: [security]         | after: [privacy]         | 24:13 | steps[1].after[0] | no step privacy above
            step: it-approval         | step: security           | 19:11 | steps[1].step     | There is a step security above
            currency: EUR             | currency: euro           | 2:11  | currency          | three capital letters
            USD: 0.9                  | USD: cheap               | 3:15  | rates.USD         | such as 0.93
            lane: STANDARD            | lane: SLOW               | 8:11  | lanes[1].lane     | STANDARD
            name: Small               | nmae: Small              | 1:1   | nmae              | no such field
            name: Small               | `name: ""`               | 1:7   | name              | 1 to 200 characters
            because: It is cheap.     | why: It is cheap.        | 7:5   | lanes[0].why      | no such field
            """)
    void whatIsWrongIsToldWithItsPlace(String right, String wrong, String place, String field, String message) {
        String text = RIGHT.replace(right, wrong);

        List<PolicyError> errors = errorsOf(text);

        assertTrue(
                errors.stream()
                        .anyMatch(error -> (error.line() + ":" + error.column()).equals(place)
                                && error.field().equals(field)
                                && error.message().contains(message)),
                () -> errors.toString());
    }

    @Test
    void whatHappensToWhatNobodyDoesIsRead() {
        Policy policy = Policy.read(RIGHT.replace("lanes:\n  -", "unanswered: { warn: 5d, expire: 7d }\nlanes:\n  -")
                .replace("reads: [DATA]", "reads: [DATA]\n    escalate: team:it-approval"));

        assertEquals(
                new Unanswered(Duration.ofDays(5), Duration.ofDays(7)),
                policy.unanswered().orElseThrow());
        assertEquals(Optional.of("team:it-approval"), policy.escalation("security"));
    }

    @Test
    void aPolicyNeedNotSayWhatHappensToWhatNobodyDoes() {
        Policy policy = Policy.read(RIGHT);

        assertEquals(Optional.empty(), policy.unanswered());
        assertEquals(Optional.empty(), policy.escalation("security"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unanswered: { warn: 7d, expire: 7d }  | unanswered        | before the end
            unanswered: { warn: 7h, expire: 9d }  | unanswered.warn   | such as 30d
            unanswered: { expire: 9d }            | unanswered        | warn is missing
            unanswered: { warn: 1d, expire: 0d }  | unanswered.expire | such as 30d
            """)
    void aWarningComesBeforeTheEnd(String wrong, String field, String message) {
        PolicyError error = errorsOf(RIGHT + wrong).getFirst();

        assertEquals(field, error.field());
        assertTrue(error.message().contains(message), error::message);
    }

    @Test
    void howLongFindingsLastIsRead() {
        FindingLimits limits = Policy.read(RIGHT + """
                findings: { remedy: { CRITICAL: 1d, HIGH: 2d, MEDIUM: 3d, LOW: 4d }, longestException: 5d }
                """).findings();

        assertEquals(Duration.ofDays(1), limits.remedy(Severity.CRITICAL));
        assertEquals(Duration.ofDays(4), limits.remedy(Severity.LOW));
        assertEquals(Duration.ofDays(5), limits.longestException());
    }

    @Test
    void aPolicyNeedNotSayHowLongFindingsLast() {
        assertEquals(FindingLimits.DEFAULT, Policy.read(RIGHT).findings());
        assertEquals(Duration.ofDays(7), FindingLimits.DEFAULT.remedy(Severity.CRITICAL));
        assertEquals(Duration.ofDays(14), FindingLimits.DEFAULT.remedy(Severity.HIGH));
        assertEquals(Duration.ofDays(30), FindingLimits.DEFAULT.remedy(Severity.MEDIUM));
        assertEquals(Duration.ofDays(90), FindingLimits.DEFAULT.remedy(Severity.LOW));
        assertEquals(
                new FindingLimits(FindingLimits.DEFAULT.remedy(), Duration.ofDays(30)),
                Policy.read(RIGHT + "findings: { longestException: 30d }").findings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            findings: { remedy: { CRITICAL: 1d, HIGH: 2d, LOW: 4d } }              | 27:21 | findings.remedy           | MEDIUM is missing
            findings: { remedy: { CRITICAL: 1d, HIGH: 2d, MEDIUM: soon, LOW: 4d }} | 27:55 | findings.remedy.MEDIUM    | such as 30d
            findings: { remedy: { CRITICAL: 1d, HIGH: 2d, MINOR: 3d, LOW: 4d } }   | 27:47 | findings.remedy.MINOR     | no such field
            findings: { longestException: for ever }                               | 27:31 | findings.longestException | such as 30d
            findings: { longest: 365d }                                            | 27:13 | findings.longest          | no such field
            """)
    void findingsLastANumberOfDaysForEverySeverity(String wrong, String place, String field, String message) {
        List<PolicyError> errors = errorsOf(RIGHT + wrong);

        assertTrue(
                errors.stream()
                        .anyMatch(error -> (error.line() + ":" + error.column()).equals(place)
                                && error.field().equals(field)
                                && error.message().contains(message)),
                () -> errors.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            team:security | another group
            everybody     | a group such as team:it-approval
            """)
    void aStepIsEscalatedToAnotherGroup(String to, String message) {
        PolicyError error = errorsOf(RIGHT.replace("reads: [DATA]", "reads: [DATA]\n    escalate: " + to))
                .getFirst();

        assertEquals("steps[0].escalate", error.field());
        assertTrue(error.message().contains(message), error::message);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        String text = RIGHT.replace("annualCost", "cost").replace("16h", "long").replace("seats", "sets");

        assertEquals(
                List.of("lanes[0].when", "steps[0].target", "steps[0].when"),
                errorsOf(text).stream().map(PolicyError::field).sorted().toList());
    }

    @Test
    void aPlaceInAConditionOfSeveralLinesIsToldByWhatStandsThere() {
        String text = RIGHT.replace("when: annualCost <= 500", "when: |\n      annualCost <= 500 &&\n      sets > 1");

        assertEquals(1, errorsOf(text).size());
        assertTrue(errorsOf(text).getFirst().message().startsWith("At \"sets > 1\": undeclared reference"));
    }

    @Test
    void whatIsNotYamlIsToldWithItsPlace() {
        PolicyError error = errorsOf("name: [Small\ncurrency: EUR\n").getFirst();

        assertEquals(2, error.line());
        assertTrue(error.message().startsWith("This is not YAML"), error::message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# nothing\n", "- a list\n", "just words", "!!java.net.URL [\"https://example.com\"]\n"})
    void whatIsNoPolicyIsRefused(String text) {
        assertEquals(1, errorsOf(text).getFirst().line());
    }

    @Test
    void anAliasIsRefusedBecauseItCanBlowUpAText() {
        String text = RIGHT.replace("reads: [DATA]", "reads: &all [DATA]").replace("reads: [COST]", "reads: *all");

        assertTrue(
                errorsOf(text).getFirst().message().contains("alias"),
                () -> errorsOf(text).toString());
    }

    @Test
    void aLaneInWhichNobodyHasToLookIsRefused() {
        String text = RIGHT.replace("lanes: [FAST, STANDARD]", "lanes: [STANDARD]");

        assertTrue(errorsOf(text).getFirst().message().startsWith("The lane FAST needs a step"));
    }

    @Test
    void onlyTheLastLaneTakesEverything() {
        String text = RIGHT.replace("    when: annualCost <= 500\n", "");

        assertEquals("lanes[0]", errorsOf(text).getFirst().field());
    }

    @Test
    void aConditionThatGoesOnForeverIsRefused() {
        String text = RIGHT.replace("annualCost <= 500", "annualCost" + " + 1".repeat(600) + " > 0");

        assertEquals("lanes[0].when", errorsOf(text).getFirst().field());
    }

    private static List<PolicyError> errorsOf(String text) {
        return assertThrows(PolicyRefused.Invalid.class, () -> Policy.read(text))
                .errors();
    }
}
