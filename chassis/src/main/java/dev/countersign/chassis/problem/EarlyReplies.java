package dev.countersign.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.chassis.language.PageLanguage;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Answers before anybody knows who asks and which resource it is for: on the thread that reads all requests,
/// so nothing here waits, and a person gets a page without the name of the one who is signed in.
@ApplicationScoped
public class EarlyReplies {
    private final ObjectMapper json;
    private final ProblemPage page;
    private final PageLanguage language;

    EarlyReplies(ObjectMapper json, ProblemPage page, PageLanguage language) {
        this.json = json;
        this.page = page;
        this.language = language;
    }

    /// @param status 400 to 599
    public void send(RoutingContext context, int status) {
        send(context, status, ProblemReplies.newTrace());
    }

    void send(RoutingContext context, int status, String trace) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        Problem problem = HttpProblems.of(status);
        boolean navigates = ProblemReplies.wantsPage(context);
        response.setStatusCode(status)
                .putHeader(
                        HttpHeaders.CONTENT_TYPE, navigates ? "text/html;charset=UTF-8" : "application/problem+json");
        if (navigates) {
            language.tell(response, context);
        }
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, ProblemReplies.AWAY_FOR);
        }
        if (status == 408 || status == 411 || status == 413) {
            ProblemReplies.hangUpAfter(context);
        }
        response.end(navigates ? page.render(problem, false, null, trace, context) : document(problem, trace, context));
    }

    private String document(Problem problem, String trace, RoutingContext context) {
        try {
            return json.writeValueAsString(ProblemReplies.document(problem, trace, context));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem of texts and numbers is no JSON", e);
        }
    }
}
