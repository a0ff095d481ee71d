package dev.countersign.chassis.json;

/// Which texts can be kept as they are. PostgreSQL has no U+0000, and half of a pair of surrogates is no character in
/// UTF-8: it would be replaced by a question mark.
public final class Characters {
    public static final String EXPECTED = "This has a character that cannot be kept: U+0000, or half of another one.";

    private Characters() {}

    public static boolean areKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
