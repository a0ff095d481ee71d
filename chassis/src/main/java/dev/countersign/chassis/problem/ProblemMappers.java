package dev.countersign.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.countersign.chassis.DatabaseFaults;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Everything that a resource can throw, as a problem. Nothing of the inside gets out: what nobody foresaw is logged
/// in full with a trace id, and the reply carries only that.
@ApplicationScoped
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemReplies replies;

    ProblemMappers(ProblemReplies replies) {
        this.replies = replies;
    }

    @ServerExceptionMapper(priority = 1)
    public Response refused(Refused refused, RoutingContext context) {
        return replies.reply(refused, context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response invalid(ConstraintViolationException e, RoutingContext context) {
        return replies.reply(new ProtocolRefused.Invalid(FieldErrors.of(e.getConstraintViolations())), context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException e, RoutingContext context) {
        @Nullable Refused refused = Problems.refusedIn(e);
        if (refused != null) {
            return replies.reply(refused, context);
        }
        return replies.reply(unreadable(e), ProblemReplies.newTrace(), context);
    }

    /// Quarkus has a mapper of its own for this class, which only a mapper for the same class replaces.
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException e, RoutingContext context) {
        return unreadable(e, context);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> notSignedIn(UnauthorizedException e, RoutingContext context) {
        return challenge(context);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> badToken(AuthenticationFailedException e, RoutingContext context) {
        return challenge(context);
    }

    /// A service that started while the identity provider was away has no keys to check anything with;
    /// `ProviderWatch` heals it.
    @ServerExceptionMapper(priority = 1)
    public Response providerAway(OIDCException e, RoutingContext context) {
        String trace = ProblemReplies.newTrace();
        LOG.warnf("The identity provider is away (trace %s): %s", trace, e.getMessage());
        return replies.reply(HttpProblems.of(503), trace, context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response notAllowed(ForbiddenException e, RoutingContext context) {
        return replies.reply(
                Problem.of("forbidden", "Not for you", 403, "Your groups do not allow this. Ask your administrator."),
                ProblemReplies.newTrace(),
                context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response web(WebApplicationException e, RoutingContext context) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, context);
        }
        @Nullable Refused refused = Problems.refusedIn(e);
        if (refused != null) {
            return replies.reply(refused, context);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return replies.reply(HttpProblems.of(status), ProblemReplies.newTrace(), context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response anything(Exception e, RoutingContext context) {
        @Nullable Refused refused = Problems.refusedIn(e);
        if (refused != null) {
            return replies.reply(refused, context);
        }
        String trace = ProblemReplies.newTrace();
        if (DatabaseFaults.isAway(e)) {
            LOG.warnf("The database is away (trace %s): %s", trace, DatabaseFaults.reason(e));
            return replies.reply(HttpProblems.of(503), trace, context);
        }
        if (DatabaseFaults.isTransient(e)) {
            return replies.reply(HttpProblems.CHANGED_MEANWHILE, trace, context);
        }
        if (BrokenOff.is(e, context)) {
            LOG.debugf(
                    "Whoever asked for %s has left in the middle of it (trace %s)",
                    context.request().path(), trace);
            return replies.reply(HttpProblems.of(400), trace, context);
        }
        LOG.errorf(e, "Unforeseen (trace %s) at %s", trace, context.request().path());
        return replies.reply(HttpProblems.of(500), trace, context);
    }

    /// A browser on a page is sent to sign in; a program is told that it needs a token. So is somebody who sends a
    /// form: a redirect would lose what they typed, and a browser that follows our Content-Security-Policy would
    /// not take a form to the provider's address anyway.
    private Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        Uni<Response> reply = authenticator.getChallenge(context).map(challenge -> {
            boolean redirect = challenge != null && challenge.status / 100 == 3;
            if (redirect && context.request().method().equals(HttpMethod.GET)) {
                return Response.status(challenge.status)
                        .header(challenge.headerName.toString(), challenge.headerContent)
                        .build();
            }
            Response problem = replies.reply(HttpProblems.of(401), ProblemReplies.newTrace(), context);
            return Response.fromResponse(problem)
                    .header("WWW-Authenticate", "Bearer")
                    .build();
        });
        return reply.onFailure(OIDCException.class).recoverWithItem(failure -> providerAway(failure, context));
    }

    private static Problem unreadable(JsonProcessingException e) {
        return Problem.of("unreadable", "The body cannot be read", 400, "Nothing was saved. See errors.")
                .with("errors", List.of(FieldErrors.of(e)));
    }
}
