package dev.countersign.approval.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private static final Sentences<WrongMessages> WRONG = new Sentences<>(WrongMessages.class);

    /// Says which message was asked for, and with what.
    private static final WrongMessages ASKED = WrongMessages.class.cast(Proxy.newProxyInstance(
            WrongMessages.class.getClassLoader(),
            new Class<?>[] {WrongMessages.class},
            (proxy, method, given) -> given == null ? method.getName() : method.getName() + Arrays.toString(given)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Choose how it ends.                                                  | choose
            At most 1,000 characters.                                            | atMost1000
            At most 60 days after it begins.                                     | atMostDays[60]
            A day from 2026-11-27 to 2027-11-27 is expected.                     | dayWithin[2026-11-27, 2027-11-27]
            One of yes, no is expected.                                          | oneOf[yes, no]
            One of team:legal, team:privacy.                                     | otherTeams[team:legal, team:privacy]
            Sam Rivera has it. Say why you give it to somebody else.             | hasIt[Sam Rivera]
            This is not answered: Where is it kept?                              | notAnswered[Where is it kept?]
            This answer means: It is old. Say under findings what becomes of that. | meansAFinding[It is old.]
            """)
    void aSentenceIsKnownByItsEnglish(String english, String message) {
        assertEquals(message, WRONG.in(ASKED, english));
    }

    @Test
    void whatIsNoSentenceOfOursStaysAsItIs() {
        assertEquals("Something else.", WRONG.in(ASKED, "Something else."));
    }
}
