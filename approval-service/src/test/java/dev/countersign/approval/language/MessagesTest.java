package dev.countersign.approval.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Whether the German words are there, all of them and no others, and whether templates and rules have words that
/// nobody can say in German.
class MessagesTest {
    static final List<Class<?>> BUNDLES = Bundles.ALL;

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /// What programs are told in codes, which are no German.
    private static final Set<String> CODES = Set.of("{state}", "{action}", "{team}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    @Test
    void everyBundleIsInGermanToo() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertEquals(
                    BUNDLES.stream().map(MessagesTest::file).sorted().toList(),
                    files.map(Path::getFileName).map(Path::toString).sorted().toList());
        }
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void everyMessageIsThereInGermanAndNoneIsLeftOver(Class<?> bundle) {
        assertEquals(Bundles.english(bundle).keySet(), german(bundle).keySet());
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void bothLanguagesFillInTheSame(Class<?> bundle) {
        assertEquals(placeholders(Bundles.english(bundle)), placeholders(german(bundle)));
    }

    @Test
    void templatesHaveNoWordsOfTheirOwn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            assertEquals(
                    List.of(),
                    files.filter(Files::isRegularFile)
                            .sorted()
                            .flatMap(TemplateWords::in)
                            .toList());
        }
    }

    @Test
    void whatARuleSaysOfAFieldIsAMessage() throws IOException {
        String known = String.join("\n", Bundles.english(WrongMessages.class).values());
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertEquals(
                    List.of(),
                    files.filter(Files::isRegularFile)
                            .sorted()
                            .flatMap(RuleSentences::in)
                            .filter(sentence -> !known.contains(sentence))
                            .toList());
        }
    }

    private static Map<String, String> german(Class<?> bundle) {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(MESSAGES.resolve(file(bundle)), UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> german = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> german.put(key, words.getProperty(key)));
        return german;
    }

    private static String file(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value() + "_de.properties";
    }

    private static Map<String, Set<String>> placeholders(Map<String, String> messages) {
        Map<String, Set<String>> filled = new TreeMap<>();
        messages.forEach((key, words) -> filled.put(
                key,
                PLACEHOLDER
                        .matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .filter(placeholder -> !CODES.contains(placeholder))
                        .collect(toCollection(TreeSet::new))));
        return filled;
    }
}
