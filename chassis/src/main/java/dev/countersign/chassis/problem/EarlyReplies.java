package dev.countersign.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Answers before anybody knows who asks and which resource it is for: on the thread that reads all requests, so
/// nothing here waits, and a person gets a page without the name of the one who is signed in.
@ApplicationScoped
public class EarlyReplies {
    private final ObjectMapper json;

    EarlyReplies(ObjectMapper json) {
        this.json = json;
    }

    /// @param status 400 to 499
    public void send(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        Problem problem = HttpProblems.of(status);
        boolean page = ProblemReplies.wantsPage(context);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, page ? "text/html;charset=UTF-8" : "application/problem+json");
        if (status == 411 || status == 413) {
            ProblemReplies.hangUpAfter(context);
        }
        response.end(page ? page(problem) : document(problem, context));
    }

    private String document(Problem problem, RoutingContext context) {
        try {
            return json.writeValueAsString(ProblemReplies.document(problem, ProblemReplies.newTrace(), context));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem of texts and numbers is no JSON", e);
        }
    }

    /// All of it is ours, so nothing needs to be escaped.
    private static String page(Problem problem) {
        return "<!DOCTYPE html><html lang=\"en\"><title>%s</title><h1>%s</h1><p>%s</p><p><a href=\"/requests\">Go to your requests</a>"
                .formatted(problem.title(), problem.title(), problem.detail());
    }
}
