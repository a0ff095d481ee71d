package dev.countersign.request.language;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.request.attachment.AttachmentMessages;
import dev.countersign.request.conversation.ConversationMessages;
import dev.countersign.request.entrance.EntranceMessages;
import dev.countersign.request.purchase.FieldMessages;
import dev.countersign.request.purchase.FormMessages;
import dev.countersign.request.purchase.RefusalMessages;
import dev.countersign.request.purchase.RequestMessages;
import dev.countersign.request.purchase.StoryMessages;
import dev.countersign.request.purchase.WrongMessages;
import dev.countersign.stack.words.TemplateWords;
import dev.countersign.stack.words.TranslatedBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Whether all words of the pages are messages, and all messages are there in German.
class MessagesTest {
    static final List<Class<?>> BUNDLES = List.of(
            AttachmentMessages.class,
            ConversationMessages.class,
            EntranceMessages.class,
            FieldMessages.class,
            FormMessages.class,
            RefusalMessages.class,
            RequestMessages.class,
            StoryMessages.class,
            WrongMessages.class);

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void everyMessageIsThereInGerman(Class<?> bundle) throws IOException {
        assertEquals(List.of(), new TranslatedBundle(bundle, Bundles::englishOf, Bundles.germanOf(bundle)).faults());
    }

    @Test
    void everyFileOfGermanWordsIsLookedAt() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            assertEquals(BUNDLES.stream().map(Bundles::germanOf).collect(toSet()), files.collect(toSet()));
        }
    }

    @Test
    void noTemplateHasWordsOfItsOwn() throws IOException {
        assertEquals(List.of(), TemplateWords.in(Path.of("src/main/resources/templates"), "REQ-"));
    }
}
