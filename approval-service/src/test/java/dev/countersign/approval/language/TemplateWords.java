package dev.countersign.approval.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds words that stand in a template itself: between elements, in attributes that people read or hear, and in what
/// is given to tags.
final class TemplateWords {
    private static final Pattern NO_WORDS = Pattern.compile("(?s)\\{!.*?!}|\\{[^}]*}|REQ-");
    private static final Pattern TEXT = Pattern.compile(">[^<]*\\p{L}{2,}[^<]*<");
    private static final Pattern GIVEN = Pattern.compile(
            "\\b(?:title|placeholder|aria-label|alt|data-label|label|hint|\\w+Words|\\w+Hint)=\"[^\"{]*\\p{L}{2,}");
    private static final Pattern QUOTED = Pattern.compile("'\\p{Lu}\\p{L}* [^']*'");

    private TemplateWords() {}

    static Stream<String> in(Path file) {
        try {
            String template = Files.readString(file);
            String bare = ">" + NO_WORDS.matcher(template).replaceAll("") + "<";
            return Stream.of(TEXT.matcher(bare), GIVEN.matcher(template), QUOTED.matcher(template))
                    .flatMap(matcher -> matcher.results())
                    .map(MatchResult::group)
                    .map(found -> file.getFileName() + ": " + found.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
