package dev.countersign.chassis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "de                      | de",
                "de-AT                   | de",
                "en;q=0.8, de;q=0.9      | de",
                "de;q=0.2, en-GB;q=0.7   | en",
                "fr, de;q=0.5            | de",
                "fr                      | en",
                "*                       | en",
                "de;q=0                  | en",
                "absent                  | en",
                "''                      | en",
                "de;q=much               | en",
                "@@@                     | en"
            })
    void theLanguageThatSuitsBestIsTaken(String acceptLanguage, String language) {
        assertEquals(language, Language.best(acceptLanguage, SPOKEN).toLanguageTag());
    }

    @ParameterizedTest
    @CsvSource({"de", "de-DE"})
    void whatAServiceDoesNotSpeakIsNotPromised(String acceptLanguage) {
        assertEquals(Locale.ENGLISH, Language.best(acceptLanguage, List.of(Locale.ENGLISH)));
    }
}
