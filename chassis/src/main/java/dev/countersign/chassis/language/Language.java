package dev.countersign.chassis.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which language somebody reads a page in.
final class Language {
    private Language() {}

    /// The language that suits best of those that there are, by the weights of `Accept-Language` (RFC 9110, 12.5.4) and
    /// the lookup of RFC 4647, 3.4: who asks for `de-AT` gets `de`. What cannot be read is as good as not sent.
    ///
    /// @param spoken what there is; the first is taken when nothing suits
    static Locale best(@Nullable String acceptLanguage, List<Locale> spoken) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return spoken.getFirst();
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), spoken);
            return found == null ? spoken.getFirst() : found;
        } catch (IllegalArgumentException unreadable) {
            return spoken.getFirst();
        }
    }
}
