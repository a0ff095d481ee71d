package dev.countersign.chassis.language;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of a message bundle, for Java; a template names the bundle instead: `{page:skip}`.
public final class Messages {
    private Messages() {}

    /// The language of the request that is being answered; of what nobody asks for, the first of the service. Outside
    /// of any application, as in the test of one class, it is the one in which messages are written.
    public static Locale language() {
        @Nullable ArcContainer container = Arc.container();
        return container == null
                ? Locale.ENGLISH
                : container.instance(PageLanguage.class).get().current();
    }

    /// In the language of the request that is being answered.
    public static <T> T of(Class<T> bundle) {
        return of(bundle, language());
    }

    /// @param bundle an interface that is a `@MessageBundle`
    public static <T> T of(Class<T> bundle, Locale locale) {
        if (Arc.container() == null) {
            return Unbundled.of(bundle, locale);
        }
        return bundle.getAnnotation(MessageBundle.class).locale().equals(locale.toLanguageTag())
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(locale.toLanguageTag()));
    }
}
