package dev.countersign.chassis.language;

import dev.countersign.chassis.ChassisConfig;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// The one place that says in which language a page is rendered: the one that was chosen, otherwise what the browser
/// asks for. Every rendering is given its locale: left alone, Quarkus takes it from `Accept-Language` without asking
/// whether the words of the service are there in that language.
@ApplicationScoped
public class PageLanguage {
    /// The name of the cookie with the choice, a language tag (BCP 47).
    public static final String COOKIE = "lang";

    private static final String FOUND = PageLanguage.class.getName();
    private static final String VARY = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;

    private final List<Locale> spoken;
    private final CurrentVertxRequest request;

    PageLanguage(ChassisConfig config, CurrentVertxRequest request) {
        this.spoken = List.copyOf(config.languages());
        this.request = request;
    }

    void speak(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(page -> page.setAttribute(TemplateInstance.LOCALE, current()));
    }

    /// The languages of the service, the best known first.
    public List<Locale> spoken() {
        return spoken;
    }

    /// Of the request that is being answered; what is written for nobody who asks, such as mail, is in the
    /// first language.
    public Locale current() {
        @Nullable RoutingContext context = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return context == null ? spoken.getFirst() : of(context);
    }

    /// For those who answer before anybody knows which request is the current one. Found out once for a request: every
    /// message with a name in it is a rendering of its own.
    public Locale of(RoutingContext context) {
        return (Locale) context.data().computeIfAbsent(FOUND, key -> wanted(context));
    }

    private Locale wanted(RoutingContext context) {
        return chosen(context).orElseGet(() -> Language.best(acceptLanguage(context), spoken));
    }

    /// What a cache has to know of a page.
    @ServerResponseFilter
    public void tell(ContainerRequestContext asked, ContainerResponseContext reply) {
        if (isPage(reply)) {
            reply.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, current().toLanguageTag());
            reply.getHeaders().add(HttpHeaders.VARY, VARY);
        }
    }

    /// The same of a page that no resource has made.
    public void tell(HttpServerResponse reply, RoutingContext context) {
        reply.putHeader(HttpHeaders.CONTENT_LANGUAGE, of(context).toLanguageTag());
        reply.putHeader(HttpHeaders.VARY, VARY);
    }

    /// A language that another service speaks, or that somebody made up, is as good as none.
    private Optional<Locale> chosen(RoutingContext context) {
        @Nullable Cookie cookie = context.request().getCookie(COOKIE);
        return cookie == null ? Optional.empty() : named(cookie.getValue());
    }

    /// The language of the service with this tag.
    public Optional<Locale> named(@Nullable String tag) {
        return spoken.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst();
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
