package dev.countersign.request.language;

import io.quarkus.qute.TemplateExtension;

/// Fits the look's words for a code into an English sentence: `{phrase:small(words:step(code))}`.
@TemplateExtension(namespace = "phrase")
final class Phrases {
    private Phrases() {}

    /// "privacy review" for "Privacy review", while "IT security review" stays.
    static String small(String words) {
        return words.isEmpty() || words.startsWith("IT ")
                ? words
                : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /// "the owner of CC-1042" for "The owner of CC-1042", while a name stays.
    static String article(String words) {
        return words.startsWith("The ") ? "the " + words.substring(4) : words;
    }
}
