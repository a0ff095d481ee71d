package dev.countersign.stack.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A message bundle and the file with its words in another language.
///
/// @param bundle the interface with the English
/// @param english what a method of it says in English
/// @param file `messages/<bundle>_<language>.properties`
public record TranslatedBundle(Class<?> bundle, Function<Method, String> english, Path file) {
    private static final Pattern FILLED_IN = Pattern.compile("\\{[^}]*}");

    /// What is missing in the file, is left over there, or is filled in otherwise; empty when all is well. In which
    /// form a parameter is filled in is for the language to say.
    public List<String> faults() throws IOException {
        Map<String, Method> messages = new TreeMap<>(
                Arrays.stream(bundle.getMethods()).collect(Collectors.toMap(Method::getName, method -> method)));
        Properties translated = translated();
        List<String> faults = new ArrayList<>();
        for (Method message : messages.values()) {
            String other = translated.getProperty(message.getName(), "");
            if (other.isBlank()) {
                faults.add(message.getName() + " is missing");
            } else if (!parameters(message, english.apply(message)).equals(parameters(message, other))) {
                faults.add(message.getName() + " fills in other parameters");
            }
        }
        new TreeSet<>(translated.stringPropertyNames())
                .stream()
                        .filter(name -> !messages.containsKey(name))
                        .forEach(name -> faults.add(name + " is left over"));
        return faults;
    }

    private Properties translated() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static List<String> parameters(Method message, String words) {
        String filledIn =
                FILLED_IN.matcher(words).results().map(MatchResult::group).collect(Collectors.joining());
        return Stream.of(message.getParameters())
                .map(Parameter::getName)
                .filter(name ->
                        Pattern.compile("\\b" + name + "\\b").matcher(filledIn).find())
                .toList();
    }
}
