package dev.countersign.notification;

/// What a notice says, in one language.
///
/// @param title what happened; one line, whatever a product is called, because it becomes the subject of a mail
/// @param words what to know and what to do next; lines end with `\n`
public record Text(String title, String words) {
    public Text {
        title = PlainText.line(title);
        words = PlainText.lines(words);
    }

    public static Text of(String title, Iterable<String> lines) {
        return new Text(title, String.join("\n", lines));
    }
}
