package dev.countersign.chassis.look;

import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.language.PageLanguage;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.quarkus.runtime.ApplicationConfig;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Remembers the language that somebody has chosen, in a cookie that all services read, and sends them back to where
/// they were. It needs no account: whoever was signed out meanwhile still gets their language.
@ApplicationScoped
@PermitAll
@Path("/language/{service}")
public class LanguagePages {
    private static final Duration KEPT = Duration.ofDays(365);

    private final PageLanguage language;
    private final String service;
    private final boolean alwaysSecure;

    LanguagePages(PageLanguage language, ApplicationConfig application, ChassisConfig config) {
        this.language = language;
        this.service = application.name().orElseThrow();
        this.alwaysSecure = config.secureCookies();
    }

    /// @param here where to go back to; anything but a path of ours leads to the first page
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @RestPath("service") String asked,
            @RestForm @Nullable String lang,
            @RestForm @Nullable String here,
            RoutingContext context) {
        if (!asked.equals(service)) {
            throw new ProtocolRefused.NotFound("This is " + service + ", not " + asked + ".");
        }
        Locale chosen = language.named(lang)
                .orElseThrow(() -> new ProtocolRefused.BadParameter("lang is one of " + spoken() + "."));
        context.response().addCookie(cookie(chosen, context));
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, here != null && OwnPath.is(here) ? here : "/")
                .build();
    }

    private Cookie cookie(Locale chosen, RoutingContext context) {
        return Cookie.cookie(PageLanguage.COOKIE, chosen.toLanguageTag())
                .setPath("/")
                .setMaxAge(KEPT.toSeconds())
                .setSameSite(CookieSameSite.LAX)
                .setHttpOnly(true)
                .setSecure(alwaysSecure || context.request().isSSL());
    }

    private String spoken() {
        return language.spoken().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
    }
}
