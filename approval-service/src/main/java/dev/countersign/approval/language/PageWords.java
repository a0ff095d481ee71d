package dev.countersign.approval.language;

import dev.countersign.chassis.problem.FieldError;
import io.quarkus.arc.Arc;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/// The words of a bundle for code that chooses among them, in the language in which the page will be rendered.
@ApplicationScoped
public class PageWords {
    private static final Sentences<WrongMessages> WRONG = new Sentences<>(WrongMessages.class);

    /// Every rendering is given its language as it begins; this one is asked for it and goes no further.
    private final Template nothing;

    private final CurrentVertxRequest request;

    PageWords(Engine engine, CurrentVertxRequest request) {
        this.nothing = engine.parse("");
        this.request = request;
    }

    /// For a page.
    public <M> M of(Class<M> bundle) {
        Locale language = language();
        return language.equals(Locale.ENGLISH)
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.toLanguageTag()));
    }

    /// For a problem, which is a page to a browser and a document to a program; programs are told in English.
    public <M> M ofProblem(Class<M> bundle) {
        RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        boolean page = context != null && !context.request().path().startsWith("/api/");
        return page ? of(bundle) : MessageBundles.get(bundle);
    }

    /// What is wrong with the fields of a form, as it stands beside them on a page.
    public List<FieldError> told(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(error.pointer(), told(error.message())))
                .toList();
    }

    /// What is wrong, in the English of a rule.
    public String told(String wrong) {
        return WRONG.in(of(WrongMessages.class), wrong);
    }

    private Locale language() {
        return nothing.instance().getAttribute(TemplateInstance.LOCALE) instanceof Locale language
                ? language
                : Locale.ENGLISH;
    }
}
