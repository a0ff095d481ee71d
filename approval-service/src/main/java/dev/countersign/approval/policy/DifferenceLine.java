package dev.countersign.approval.policy;

/// A line of a unified diff as a page shows it: the sign in front, so that it can be read without its colour.
///
/// @param text with what stands in front of it in the diff
record DifferenceLine(Kind kind, String text) {
    enum Kind {
        /// Where the lines that follow are in both texts.
        PLACE("place"),
        ADDED("added"),
        REMOVED("removed"),
        SAME("same");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    static DifferenceLine of(String line) {
        Kind kind = switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '@' -> Kind.PLACE;
            case '+' -> Kind.ADDED;
            case '-' -> Kind.REMOVED;
            default -> Kind.SAME;
        };
        return new DifferenceLine(kind, line);
    }
}
