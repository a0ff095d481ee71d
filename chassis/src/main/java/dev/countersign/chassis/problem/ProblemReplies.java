package dev.countersign.chassis.problem;

import dev.countersign.chassis.Ids;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/// Turns a problem into the reply that the asker can read: a page for a browser that navigates, otherwise
/// `application/problem+json`.
@ApplicationScoped
class ProblemReplies {
    /// Seconds after which what is away is worth another try.
    static final String AWAY_FOR = "5";

    /// The member of a problem that says when to come back, in seconds, as the header of that name does.
    static final String RETRY_AFTER = "retryAfter";

    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final Problems problems;
    private final ProblemPage page;

    ProblemReplies(Problems problems, ProblemPage page) {
        this.problems = problems;
        this.page = page;
    }

    Response reply(Refused refused, RoutingContext context) {
        // What is wrong with a call as such is written for programs; what a service refuses, in the language of the
        // page.
        boolean spoken = !(refused instanceof ProtocolRefused);
        return reply(problems.of(refused), spoken, newTrace(), context);
    }

    Response reply(Problem problem, String trace, RoutingContext context) {
        return reply(problem, false, trace, context);
    }

    private Response reply(Problem problem, boolean spoken, String trace, RoutingContext context) {
        ResponseBuilder reply = Response.status(problem.status());
        if (problem.status() == 503) {
            reply.header("Retry-After", AWAY_FOR);
        } else if (problem.more().containsKey(RETRY_AFTER)) {
            reply.header("Retry-After", problem.more().get(RETRY_AFTER));
        }
        if (problem.status() == 413) {
            hangUpAfter(context);
        }
        if (wantsPage(context)) {
            return reply.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(page.render(problem, spoken, SentForm.of(problem.status(), context), trace, context))
                    .build();
        }
        return reply.type(PROBLEM_JSON)
                .entity(document(problem, trace, context))
                .build();
    }

    /// What is still to come of the body is read by nobody.
    static void hangUpAfter(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(done -> context.request().connection().close());
    }

    static String newTrace() {
        return Ids.next().toString();
    }

    static Map<String, Object> document(Problem problem, String trace, RoutingContext context) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", Problem.TYPE_PREFIX + problem.type());
        document.put("title", problem.title());
        document.put("status", problem.status());
        document.put("detail", problem.detail());
        document.put("instance", String.valueOf(context.request().path()));
        document.put("traceId", trace);
        document.putAll(problem.more());
        return document;
    }

    static boolean wantsPage(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !context.request().path().startsWith("/api/");
    }
}
