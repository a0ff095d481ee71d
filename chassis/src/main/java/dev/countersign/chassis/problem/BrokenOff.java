package dev.countersign.chassis.problem;

import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/// Tells somebody who has left before their whole body was here, or who has stopped sending, from a failure of ours. It
/// happens to every client of a replica that stands still for a while, so it is nothing to be noted as a fault.
final class BrokenOff {
    /// The words of Resteasy Reactive when nothing has come for `quarkus.http.read-timeout`; it has hung up by then.
    private static final String OVERDUE = "Read timed out";

    private BrokenOff() {}

    static boolean is(Exception e, RoutingContext context) {
        return e instanceof IOException && (context.response().closed() || isBodyThatStopped(e));
    }

    /// The JDK's sockets say the same of somebody else whom we ask ourselves.
    static boolean isBodyThatStopped(Exception e) {
        return (OVERDUE.equals(e.getMessage()) && !(e instanceof SocketTimeoutException))
                || e.getCause() instanceof ClosedChannelException
                || hasHungUp(e);
    }

    /// Of them or of ours: whoever takes too long over a body is hung up on.
    private static boolean hasHungUp(Exception e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException) {
                return true;
            }
        }
        return false;
    }
}
