package dev.countersign.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Figma,Figma",
                "' Figma  for all ',Figma for all",
                "'a\nb','a b'",
                "'a\r\nBcc: eve','a Bcc: eve'",
                "'a\u0000b\u001bc\u0085d','a b c d'",
                "'a\u202ebc\u2066d',abcd",
                "'größer – € 5 „so“ 日本','größer – € 5 „so“ 日本'",
            })
    void aLineHasNothingThatMeansMoreThanItself(String typed, String line) {
        assertEquals(line, PlainText.line(typed));
        assertEquals(line, PlainText.line(line), "once more");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'a\nb','a\nb'",
                "'a\r\nb\rc\u2028d','a\nb\nc\nd'",
                "'  a  b\n','a  b'",
                "'a\tb\u0007','a b'",
            })
    void linesEndInOneWayAndHaveNothingElse(String typed, String lines) {
        assertEquals(lines, PlainText.lines(typed));
        assertEquals(lines, PlainText.lines(lines), "once more");
    }
}
