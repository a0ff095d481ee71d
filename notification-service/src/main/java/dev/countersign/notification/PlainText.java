package dev.countersign.notification;

import java.util.regex.Pattern;

/// Text that others typed, made harmless for places where a control character means something: the header of a mail
/// (RFC 5322, section 2.2), a log, a database. Marks that turn the direction of writing go as well, for they make a
/// text read as something that it is not.
public final class PlainText {
    private static final Pattern DIRECTION = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern NEW_LINE = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cc}&&[^\\n]]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    /// One line.
    public static String line(String text) {
        String lines = lines(text);
        return lines.contains("\n") || lines.contains("  ")
                ? SPACES.matcher(lines).replaceAll(" ")
                : lines;
    }

    /// Lines that end with `\n`.
    public static String lines(String text) {
        if (text.chars().allMatch(PlainText::isPlain)) {
            return text.strip();
        }
        String turned = DIRECTION.matcher(text).replaceAll("");
        String broken = NEW_LINE.matcher(turned).replaceAll("\n");
        return NOT_PRINTED.matcher(broken).replaceAll(" ").strip();
    }

    /// As nearly every text is, and as all are that have been here before: they are read with each notice.
    private static boolean isPlain(int unit) {
        return unit == '\n' || (!Character.isISOControl(unit) && (unit < '\u2028' || unit > '\u2069'));
    }
}
