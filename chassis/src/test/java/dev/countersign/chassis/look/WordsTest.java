package dev.countersign.chassis.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Residency;
import dev.countersign.contracts.TaskOutcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void aRequestInReviewNamesTheTeamItWaitsFor() {
        assertEquals(
                "Waiting for IT security",
                Words.request("IN_REVIEW", "team:security").words());
        assertEquals(
                "Waiting for the owner of CC-1042",
                Words.request("IN_REVIEW", "cost-centre:CC-1042").words());
    }

    @Test
    void aRequestThatWasDecidedWaitsForNobody() {
        assertEquals("Approved", Words.request("APPROVED", "team:security").words());
    }

    @Test
    void aTaskWithAnOutcomeShowsIt() {
        Pill pill = Words.task("DONE", TaskOutcome.REFUSED);

        assertEquals("Refused", pill.words());
        assertEquals(Tone.BAD, pill.tone());
    }

    @ParameterizedTest
    @EnumSource(TaskOutcome.class)
    void everyOutcomeOfATaskHasWordsOfItsOwn(TaskOutcome outcome) {
        assertNotEquals("dot", Words.outcome(outcome).icon());
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void everyDecisionHasWordsOfItsOwn(Decision decision) {
        assertNotEquals("dot", Words.outcome(decision).icon());
    }

    @Test
    void whatARequestSaysHasWordsOfItsOwn() {
        Stream.of(DataClass.values()).forEach(kind -> assertNotEquals(Words.step(kind.name()), Words.data(kind)));
        Stream.of(Residency.values())
                .forEach(place -> assertNotEquals(Words.step(place.name()), Words.residency(place)));
        Stream.of(Lane.values()).forEach(lane -> assertNotEquals(Words.step(lane.name()), Words.lane(lane)));
        Stream.of(AiUse.values()).forEach(use -> assertNotEquals(Words.step(use.name()), Words.aiUse(use)));
    }

    @Test
    void aCodeThatIsNewIsStillReadable() {
        assertEquals("Put on hold", Words.request("PUT_ON_HOLD").words());
        assertEquals("Brand legal", Words.team("team:brand-legal"));
        assertEquals("Vendor risk", Words.step("vendor-risk"));
    }

    @Test
    void aCurrencyThatWasChosenBeforeStaysOnOffer() {
        assertEquals(List.of("ISK", "EUR"), Words.currencies("ISK").subList(0, 2));
        assertEquals("EUR", Words.currencies("").getFirst());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 412, 413, 418, 422, 428, 429, 500, 502, 503})
    void everyProblemHasAWayOn(int status) {
        assertNotEquals("", Words.help(status).next());
    }
}
