package dev.countersign.approval.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the sentences that code says of fields, in classes that refuse fields or constrain them.
final class RuleSentences {
    /// What only REST says.
    private static final Set<String> REST = Set.of("Sketch.java", "PolicyText.java");

    private static final Pattern REFUSES =
            Pattern.compile("new FieldError\\(\"|new FieldError\\(\\s*\\w+ \\+|constraints\\.");
    private static final Pattern NOT_SAID = Pattern.compile("///.*|requireNonNull\\((?:[^()]|\\([^()]*\\))*\\)");
    private static final Pattern SENTENCE = Pattern.compile("\"([ \\p{Lu}][^\"\\\\]* [^\"\\\\]*\\.)\"");

    private RuleSentences() {}

    static Stream<String> in(Path file) {
        String name = file.getFileName().toString();
        try {
            String code = NOT_SAID.matcher(Files.readString(file)).replaceAll("");
            return REST.contains(name)
                            || name.endsWith("Resource.java")
                            || !REFUSES.matcher(code).find()
                    ? Stream.empty()
                    : SENTENCE.matcher(code).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
