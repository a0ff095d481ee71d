package dev.countersign.request.language;

import io.quarkus.arc.Arc;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/// The words of a bundle for code that chooses among them, in the language in which the page will be rendered. What
/// a template says by itself, it asks the bundle for by its namespace.
@ApplicationScoped
public class PageWords {
    /// Every rendering is given its language as it begins; this one is asked for it and goes no further.
    private final Template any;

    private final CurrentVertxRequest request;

    PageWords(Engine engine, CurrentVertxRequest request) {
        this.any = engine.parse("");
        this.request = request;
    }

    /// For a page.
    public <M> M of(Class<M> bundle) {
        Locale language = language();
        return language.equals(Locale.ENGLISH)
                ? english(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.toLanguageTag()));
    }

    /// For REST, and for what nobody waits for.
    public <M> M english(Class<M> bundle) {
        return MessageBundles.get(bundle);
    }

    /// For a problem, which is a page to a browser and a document to a program.
    public <M> M ofProblem(Class<M> bundle) {
        RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return context == null || context.request().path().startsWith("/api/") ? english(bundle) : of(bundle);
    }

    /// The language in which a page would be rendered now.
    public Locale language() {
        return any.instance().getAttribute(TemplateInstance.LOCALE) instanceof Locale language
                ? language
                : Locale.ENGLISH;
    }
}
