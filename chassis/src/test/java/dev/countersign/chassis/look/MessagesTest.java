package dev.countersign.chassis.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Whether the German words are there, all of them and no others, and whether the templates have no words of
/// their own.
class MessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final List<Class<?>> BUNDLES = List.of(
            DoneMessages.class,
            HelpMessages.class,
            PageMessages.class,
            ScriptMessages.class,
            StatusMessages.class,
            TermMessages.class);

    /// The page that shows everything is for designers.
    private static final Set<String> NOT_YET = Set.of("all.html");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}|…");
    private static final Pattern NO_WORDS =
            Pattern.compile("(?s)\\{!.*?!}|<(script|style|svg).*?</\\1>|\\{\\|.*?\\|}|\\{[^}]*}");
    private static final Pattern TEXT = Pattern.compile(">[^<]*\\p{L}{2,}[^<]*<");
    private static final Pattern SPOKEN = Pattern.compile("(?:title|placeholder|aria-label|alt)=\"[^\"]*\\p{L}{2,}");

    @Test
    void everyFileBelongsToABundle() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertEquals(
                    BUNDLES.stream()
                            .map(bundle -> nameOf(bundle) + "_de.properties")
                            .collect(toSet()),
                    files.map(file -> file.getFileName().toString()).collect(toSet()));
        }
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void everyMessageIsThereInGermanAndNoneIsLeftOver(Class<?> bundle) throws IOException {
        assertEquals(new TreeMap<>(english(bundle)).keySet(), new TreeMap<>(german(bundle)).keySet());
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void bothLanguagesFillInTheSame(Class<?> bundle) throws IOException {
        assertEquals(placeholders(english(bundle)), placeholders(german(bundle)));
    }

    @Test
    void layoutAndTagsHaveNoWordsOfTheirOwn() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertEquals(
                    List.of(),
                    files.filter(Files::isRegularFile)
                            .filter(file -> !NOT_YET.contains(file.getFileName().toString()))
                            .sorted()
                            .flatMap(MessagesTest::words)
                            .toList());
        }
    }

    private static Stream<String> words(Path file) {
        try {
            String bare =
                    NO_WORDS.matcher(Files.readString(file)).replaceAll("").replace("– Countersign", "");
            return Stream.of(TEXT, SPOKEN)
                    .flatMap(pattern -> pattern.matcher(bare).results())
                    .map(MatchResult::group)
                    .filter(found -> !found.equals(">Countersign<"))
                    .map(found -> file.getFileName() + ": " + found.strip());
        } catch (IOException e) {
            throw new IllegalStateException("The template " + file + " cannot be read.", e);
        }
    }

    private static String nameOf(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }

    private static Map<String, String> english(Class<?> bundle) {
        return Arrays.stream(bundle.getMethods())
                .collect(toMap(
                        method -> method.getName(),
                        method -> method.getAnnotation(Message.class).value()));
    }

    private static Map<String, String> german(Class<?> bundle) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(FILES.resolve(nameOf(bundle) + "_de.properties"), UTF_8)) {
            words.load(file);
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
