package dev.countersign.chassis.problem;

import dev.countersign.chassis.language.PageLanguage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A problem as a page in the shared look: what happened, what to do next, and what to quote when asking for
/// help.
@ApplicationScoped
class ProblemPage {
    /// What may go well the next time, if nothing was sent.
    private static final Set<Integer> PASSING = Set.of(409, 429, 500, 502, 503, 504);

    /// Of what a service refuses like this, its own words say more than its status does.
    private static final Set<Integer> SPOKEN = Set.of(409, 422);

    private final Template template;
    private final PageLanguage language;

    ProblemPage(@Location("look/problem") Template template, PageLanguage language) {
        this.template = template;
        this.language = language;
    }

    /// @param spoken whether the problem's own words are in the language of the page
    /// @param sent what can be sent again from there
    String render(Problem problem, boolean spoken, @Nullable SentForm sent, String trace, RoutingContext context) {
        return template.data("problem", problem)
                .data("spoken", spoken && SPOKEN.contains(problem.status()))
                .data("trace", trace)
                .data("sent", sent)
                .data("again", again(problem.status(), context))
                .data("nobody", !isKnown(problem.status(), context))
                .setAttribute(TemplateInstance.LOCALE, language.of(context))
                .render();
    }

    /// The address to try again, empty where that is of no use.
    private static String again(int status, RoutingContext context) {
        boolean reading = HttpMethod.GET.equals(context.request().method());
        String uri = String.valueOf(context.request().uri());
        return reading && PASSING.contains(status) && uri.startsWith("/") && !uri.startsWith("//") ? uri : "";
    }

    /// Whether the menu can be shown. Asked of what has been found out already: to find out could fail, as
    /// the rest has, and when the mistake is ours the menu may be it.
    private static boolean isKnown(int status, RoutingContext context) {
        return status < 500
                && context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }
}
