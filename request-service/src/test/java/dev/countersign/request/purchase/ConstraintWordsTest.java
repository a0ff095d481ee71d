package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.request.language.ConstraintSentences;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintWordsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AnswerForm.class,
                ContactForm.class,
                ContentForm.class,
                ContentForm.MoneyForm.class,
                DataForm.class,
                ShareForm.class,
                SiteForm.class
            })
    void whatAConstraintSaysAPageCanSayInItsLanguage(Class<?> form) {
        assertEquals(Set.of(), ConstraintSentences.missing(form, WrongMessages.class));
    }
}
