package dev.countersign.chassis.language;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of a bundle for code that chooses among them. What a template says by itself, it asks the bundle for by
/// its namespace.
@ApplicationScoped
public class PageWords {
    private final CurrentVertxRequest request;

    PageWords(CurrentVertxRequest request) {
        this.request = request;
    }

    /// For a page, in the language in which it will be rendered.
    public <M> M of(Class<M> bundle) {
        return Messages.of(bundle);
    }

    /// For REST, and for what nobody waits for.
    public <M> M english(Class<M> bundle) {
        return Messages.of(bundle, Locale.ENGLISH);
    }

    /// For a problem, which is a page to a browser and a document to a program; programs are told in English.
    public <M> M ofProblem(Class<M> bundle) {
        @Nullable RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return context == null || context.request().path().startsWith("/api/") ? english(bundle) : of(bundle);
    }

    /// The language in which a page would be rendered now.
    public Locale language() {
        return Messages.language();
    }
}
