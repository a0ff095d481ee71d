package dev.countersign.chassis.problem;

import dev.countersign.chassis.DatabaseFaults;
import io.quarkus.security.AuthenticationException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What fails before or after a resource, where {@link ProblemMappers} does not see it: a filter, or a
/// template that breaks while its page is written. Quarkus would answer it with a page of its own.
@ApplicationScoped
public class Uncaught {
    /// The handler of Quarkus is the last.
    private static final int BEFORE_QUARKUS = Integer.MAX_VALUE - 1;

    private static final Logger LOG = Logger.getLogger(Uncaught.class);

    private final EarlyReplies replies;

    Uncaught(EarlyReplies replies) {
        this.replies = replies;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        @Nullable Throwable failure = context.failure();
        if (isForQuarkus(context, failure)) {
            context.next();
            return;
        }
        if (context.response().ended() && failure instanceof IllegalStateException) {
            // Whoever took too long has had their answer, so there is no response left to write.
            LOG.debugf(failure, "Too late to answer %s", context.request().path());
            return;
        }
        String trace = ProblemReplies.newTrace();
        int status = status(context, failure);
        if (status >= 500) {
            LOG.errorf(
                    failure,
                    "Uncaught (trace %s) at %s",
                    trace,
                    context.request().path());
        }
        replies.send(context, status, trace);
    }

    /// Quarkus sends people to sign in.
    private static boolean isForQuarkus(RoutingContext context, @Nullable Throwable failure) {
        return failure instanceof SecurityException
                || failure instanceof AuthenticationException
                || (failure == null && (context.statusCode() < 400 || context.statusCode() == 401));
    }

    private static int status(RoutingContext context, @Nullable Throwable failure) {
        if (failure instanceof RejectedExecutionException || (failure != null && DatabaseFaults.isAway(failure))) {
            return 503;
        }
        return context.statusCode() < 400 ? 500 : context.statusCode();
    }
}
