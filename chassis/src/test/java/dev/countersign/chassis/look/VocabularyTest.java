package dev.countersign.chassis.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.language.Messages;
import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Residency;
import dev.countersign.contracts.TaskOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Without an application around them, so in words that are read from where Quarkus reads them.
class VocabularyTest {
    private static final Vocabulary ENGLISH = Words.in(Locale.ENGLISH);
    private static final Vocabulary GERMAN = Words.in(Locale.GERMAN);

    /// The same in both.
    private static final Set<String> INTERNATIONAL = Set.of("IT");

    @Test
    void aRequestInReviewNamesTheTeamItWaitsFor() {
        assertEquals(
                "Waiting for IT security",
                ENGLISH.request("IN_REVIEW", "team:security").words());
        assertEquals(
                "Waiting for the owner of CC-1042",
                ENGLISH.request("IN_REVIEW", "cost-centre:CC-1042").words());
    }

    @Test
    void aRequestThatWasDecidedWaitsForNobody() {
        assertEquals("Approved", ENGLISH.request("APPROVED", "team:security").words());
    }

    @Test
    void aTaskWithAnOutcomeShowsIt() {
        Pill pill = ENGLISH.task("DONE", TaskOutcome.REFUSED);

        assertEquals("Refused", pill.words());
        assertEquals(Tone.BAD, pill.tone());
    }

    @ParameterizedTest
    @EnumSource(TaskOutcome.class)
    void everyOutcomeOfATaskHasWordsOfItsOwn(TaskOutcome outcome) {
        assertNotEquals("dot", ENGLISH.outcome(outcome).icon());
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void everyDecisionHasWordsOfItsOwn(Decision decision) {
        assertNotEquals("dot", ENGLISH.outcome(decision).icon());
    }

    @Test
    void whatARequestSaysHasWordsOfItsOwn() {
        Stream.of(DataClass.values()).forEach(kind -> assertNotEquals(ENGLISH.step(kind.name()), ENGLISH.data(kind)));
        Stream.of(Residency.values())
                .forEach(place -> assertNotEquals(ENGLISH.step(place.name()), ENGLISH.residency(place)));
        Stream.of(Lane.values()).forEach(lane -> assertNotEquals(ENGLISH.step(lane.name()), ENGLISH.lane(lane)));
        Stream.of(AiUse.values()).forEach(use -> assertNotEquals(ENGLISH.step(use.name()), ENGLISH.aiUse(use)));
    }

    @Test
    void aCodeThatIsNewIsStillReadable() {
        assertEquals("Put on hold", ENGLISH.request("PUT_ON_HOLD").words());
        assertEquals("Brand legal", ENGLISH.team("team:brand-legal"));
        assertEquals("Vendor risk", ENGLISH.step("vendor-risk"));
    }

    @Test
    void aCurrencyThatWasChosenBeforeStaysOnOffer() {
        assertEquals(List.of("ISK", "EUR"), TemplateWords.currencies("ISK").subList(0, 2));
        assertEquals("EUR", TemplateWords.currencies("").getFirst());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 412, 413, 418, 422, 428, 429, 500, 502, 503})
    void everyProblemHasAWayOn(int status) {
        assertNotEquals("", Help.with(status, Locale.ENGLISH).next());
        assertNotEquals(
                Help.with(status, Locale.ENGLISH).next(),
                Help.with(status, Locale.GERMAN).next());
    }

    /// The problem's own words are English.
    @ParameterizedTest
    @ValueSource(ints = {409, 422})
    void aProblemThatSpeaksForItselfDoesSoInItsOwnLanguageOnly(int status) {
        assertNull(Help.with(status, Locale.ENGLISH).title());
        assertNotNull(Help.with(status, Locale.GERMAN).title());
        assertNotNull(Help.with(status, Locale.GERMAN).happened());
    }

    @Test
    void everyCodeHasAWordInBothLanguages() {
        Vocabulary.CODES.forEach((method, codes) -> codes.keySet().forEach(code -> {
            String english = words(ENGLISH, method, code);
            assertFalse(english.isBlank(), code);
            assertTrue(INTERNATIONAL.contains(english) || !english.equals(words(GERMAN, method, code)), code);
        }));
    }

    @Test
    void theWordsAroundANameAreInTheLanguageToo() {
        assertEquals(
                "Wartet auf IT-Sicherheit",
                GERMAN.request("IN_REVIEW", "team:security").words());
        assertEquals(
                "Wartet auf die für CC-1042 verantwortliche Person",
                GERMAN.request("IN_REVIEW", "cost-centre:CC-1042").words());
        assertEquals("Die für CC-1042 verantwortliche Person", GERMAN.team("cost-centre:CC-1042"));
        assertEquals("The owner of CC-1042", ENGLISH.team("cost-centre:CC-1042"));
    }

    @Test
    void everyNoticeHasWordsOfItsOwnInBothLanguages() {
        DoneMessages english = Messages.of(DoneMessages.class, Locale.ENGLISH);
        DoneMessages german = Messages.of(DoneMessages.class, Locale.GERMAN);

        Notice.DONE.forEach((code, words) -> assertNotEquals(words.apply(english), words.apply(german), code));
        assertEquals(
                Notice.DONE.size(),
                Notice.DONE.values().stream()
                        .map(words -> words.apply(english))
                        .distinct()
                        .count());
    }

    private static String words(Vocabulary vocabulary, String method, String code) {
        try {
            Class<?> taken = Set.of("team", "step").contains(method) ? String.class : Object.class;
            Object found = Vocabulary.class.getMethod(method, taken).invoke(vocabulary, code);
            return found instanceof Pill pill ? pill.words() : String.valueOf(found);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("There is no method " + method, e);
        }
    }
}
