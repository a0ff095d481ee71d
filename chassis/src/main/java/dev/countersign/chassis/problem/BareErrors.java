package dev.countersign.chassis.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// An error that comes without a word gets the words of its status. The filter against forged forms answers
/// like that.
@ApplicationScoped
public class BareErrors {
    private static final Annotation[] NONE = {};

    private final ProblemReplies replies;
    private final CurrentVertxRequest current;

    BareErrors(ProblemReplies replies, CurrentVertxRequest current) {
        this.replies = replies;
        this.current = current;
    }

    @ServerResponseFilter
    public void explain(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || response.hasEntity()) {
            return;
        }
        RoutingContext context = current.getCurrent();
        if (isFormForTheApi(request, context)) {
            response.setStatus(415);
        }
        Response reply = replies.reply(HttpProblems.of(response.getStatus()), ProblemReplies.newTrace(), context);
        reply.getHeaders().forEach(response.getHeaders()::putIfAbsent);
        response.setEntity(reply.getEntity(), NONE, reply.getMediaType());
    }

    /// That filter comes before anybody says that the API takes JSON only.
    private static boolean isFormForTheApi(ContainerRequestContext request, RoutingContext context) {
        MediaType sent = request.getMediaType();
        return sent != null
                && context.request().path().startsWith("/api/")
                && (sent.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || sent.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
    }
}
