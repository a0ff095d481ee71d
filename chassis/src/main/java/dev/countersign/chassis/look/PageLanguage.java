package dev.countersign.chassis.look;

import dev.countersign.chassis.ChassisConfig;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// The one place that says in which language a page is rendered. Every rendering is given its locale: left
/// alone, Quarkus takes it from `Accept-Language` without asking whether the words of the service are there
/// in that language.
@ApplicationScoped
public class PageLanguage {
    private final List<Locale> spoken;
    private final CurrentVertxRequest request;

    PageLanguage(ChassisConfig config, CurrentVertxRequest request) {
        this.spoken = config.languages();
        this.request = request;
    }

    void speak(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(page -> page.setAttribute(TemplateInstance.LOCALE, current()));
    }

    /// What a cache has to know of a page.
    @ServerResponseFilter
    public void tell(ContainerRequestContext asked, ContainerResponseContext reply) {
        if (isPage(reply)) {
            reply.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, current().toLanguageTag());
            reply.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    /// Of the request that is being answered; what is written for nobody who asks, such as mail, is in the
    /// first language.
    private Locale current() {
        RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return context == null ? spoken.getFirst() : Language.best(acceptLanguage(context), spoken);
    }

    /// A list may come in several lines (RFC 9110, 5.3).
    private static String acceptLanguage(RoutingContext context) {
        return String.join(",", context.request().headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static boolean isPage(ContainerResponseContext reply) {
        MediaType type = reply.getMediaType();
        return reply.getEntity() instanceof TemplateInstance
                || (type != null && MediaType.TEXT_HTML_TYPE.isCompatible(type) && !type.isWildcardType());
    }
}
