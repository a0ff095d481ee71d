package dev.countersign.chassis.look;

import dev.countersign.chassis.language.PageLanguage;
import io.quarkus.runtime.ApplicationConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/// The languages to choose from, at the foot of a page. The form goes to the service whose page it is on, for the token
/// against forged forms is in a cookie of each service.
@RequestScoped
@Named("languages")
public class LanguageChoice {
    /// Where the filter against forged forms leaves the token; on a page that it has not seen, there is none.
    private static final String TOKEN = "csrf_token";

    private final PageLanguage language;
    private final RoutingContext context;
    private final String service;

    LanguageChoice(PageLanguage language, RoutingContext context, ApplicationConfig application) {
        this.language = language;
        this.context = context;
        this.service = application.name().orElseThrow();
    }

    /// Whether there is a choice, and a way back: a page that answers a form cannot be asked for again.
    public boolean offered() {
        return language.spoken().size() > 1
                && HttpMethod.GET.equals(context.request().method())
                && OwnPath.is(here())
                && context.data().containsKey(TOKEN);
    }

    /// Where the form goes.
    public String address() {
        return "/language/" + service;
    }

    /// The page that it stands on.
    public String here() {
        return String.valueOf(context.request().uri());
    }

    /// In the order of the service.
    public List<Choice> all() {
        Locale current = language.of(context);
        return language.spoken().stream()
                .map(each -> new Choice(each.toLanguageTag(), each.getDisplayLanguage(each), each.equals(current)))
                .toList();
    }

    /// @param name what those who speak it call it
    public record Choice(String tag, String name, boolean current) {}
}
