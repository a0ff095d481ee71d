package dev.countersign.stack.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what stands in templates for people to read and is no message: between the tags, in attributes that are
/// shown or read aloud, and among what a section is given.
public final class TemplateWords {
    private static final Pattern SHOWN_OF_SECTION = Pattern.compile(
            "\\{#[^}]*\\b(?:label|hint|need|title|name)=\"(?=\\p{Lu}|[^\"]* )[^\"{]*\\p{L}{2,}[^\"]*\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)\\{!.*?!}");
    private static final Pattern NO_WORDS =
            Pattern.compile("(?s)\\{!.*?!}|<(script|style|svg).*?</\\1>|\\{\\|.*?\\|}|\\{[^}]*}");
    private static final Pattern TEXT = Pattern.compile(">[^<]*\\p{L}{2,}[^<]*<");
    private static final Pattern SHOWN =
            Pattern.compile("(?:title|placeholder|aria-label|alt|data-label)=\"[^\"]*\\p{L}{2,}");

    private TemplateWords() {}

    /// Each with its file; empty when all words are messages.
    ///
    /// @param names what is the same in every language
    public static List<String> in(Path templates, String... names) throws IOException {
        try (Stream<Path> files = Files.walk(templates)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> of(read(file), names).map(found -> file.getFileName() + ": " + found))
                    .toList();
        }
    }

    static Stream<String> of(String template, String... names) {
        String bare = ">" + NO_WORDS.matcher(template).replaceAll("") + "<";
        for (String name : names) {
            bare = bare.replace(name, "");
        }
        String shown = bare;
        return Stream.concat(
                        SHOWN_OF_SECTION
                                .matcher(COMMENT.matcher(template).replaceAll(""))
                                .results(),
                        Stream.of(TEXT, SHOWN)
                                .flatMap(pattern -> pattern.matcher(shown).results()))
                .map(MatchResult::group)
                .map(String::strip);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + file + " cannot be read.", e);
        }
    }
}
