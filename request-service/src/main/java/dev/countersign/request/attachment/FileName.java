package dev.countersign.request.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// What a file is called, made fit to be shown and to be saved under: no folders, no characters that cannot
/// be seen or that turn the text around, at most {@value #LONGEST} characters. It names nothing on our side.
record FileName(String text) {
    static final int LONGEST = 200;

    private static final String NAMELESS = "attachment";
    private static final int LONGEST_ENDING = 12;

    /// @param sent by a browser or a program; a whole path of any system is cut down to its last part
    static FileName of(@Nullable String sent) {
        String last = sent == null ? "" : sent.replaceFirst("(?s)^.*[/\\\\]", "");
        String visible = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return new FileName(visible.isEmpty() ? NAMELESS : shortened(visible));
    }

    /// Cut in the middle, as the ending tells people and their machines what to open it with.
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    /// `Content-Disposition` (RFC 6266): always `attachment`, so that no browser shows a stranger's file in
    /// our origin. The plain name is for programs that do not know the second form (RFC 8187), which all
    /// browsers prefer.
    String disposition() {
        return "attachment; filename=\"" + plain() + "\"; filename*=UTF-8''" + encoded();
    }

    private String plain() {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]|[\"\\\\%]", "_");
    }

    /// Every byte that is not an `attr-char` is written as `%` and two digits.
    private String encoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
