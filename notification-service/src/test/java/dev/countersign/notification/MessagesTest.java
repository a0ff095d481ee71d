package dev.countersign.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.countersign.notification.audience.NoticeMessages;
import dev.countersign.notification.inbox.InboxMessages;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether the German words are there, all of them and no others, and whether the page has no words of its own.
/// Mail is in English only.
class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern WORDS = Pattern.compile(">[^<{]*\\p{L}{2,}[^<]*<");

    @ParameterizedTest
    @ValueSource(classes = {InboxMessages.class, NoticeMessages.class})
    void everyMessageIsThereInGermanAndNoneIsLeftOver(Class<?> bundle) throws IOException {
        assertEquals(new TreeMap<>(english(bundle)).keySet(), new TreeMap<>(german(bundle)).keySet());
    }

    @ParameterizedTest
    @ValueSource(classes = {InboxMessages.class, NoticeMessages.class})
    void bothLanguagesFillInTheSame(Class<?> bundle) throws IOException {
        assertEquals(placeholders(english(bundle)), placeholders(german(bundle)));
    }

    @Test
    void theInboxHasNoWordsOfItsOwn() throws IOException {
        String template = PLACEHOLDER
                .matcher(Files.readString(Path.of("src/main/resources/templates/inbox/inbox.html")))
                .replaceAll("");

        assertFalse(WORDS.matcher(template).find(), template);
    }

    private static Map<String, String> english(Class<?> bundle) {
        return Arrays.stream(bundle.getMethods())
                .collect(toMap(
                        method -> method.getName(),
                        method -> method.getAnnotation(Message.class).value()));
    }

    private static Map<String, String> german(Class<?> bundle) throws IOException {
        Properties words = new Properties();
        String name = bundle.getAnnotation(MessageBundle.class).value();
        Path file = Path.of("src/main/resources/messages/" + name + "_de.properties");
        try (Reader lines = Files.newBufferedReader(file, UTF_8)) {
            words.load(lines);
        }
        return words.stringPropertyNames().stream().collect(toMap(key -> key, words::getProperty));
    }

    private static Map<String, Set<String>> placeholders(Map<String, String> messages) {
        return messages.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> PLACEHOLDER
                                .matcher(entry.getValue())
                                .results()
                                .map(MatchResult::group)
                                .collect(toSet())));
    }
}
