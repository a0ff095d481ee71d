package dev.countersign.request.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.request.language.ConstraintSentences;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConstraintWordsTest {

    @Test
    void whatAConstraintSaysAPageCanSayInItsLanguage() {
        assertEquals(Set.of(), ConstraintSentences.missing(CommentForm.class, ConversationMessages.class));
    }
}
