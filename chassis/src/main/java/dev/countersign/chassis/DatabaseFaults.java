package dev.countersign.chassis;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/// Tells a database that is away, overloaded or in the middle of a conflict from a statement that is wrong. The
/// first heals by itself and is worth another try; the second never does.
public final class DatabaseFaults {
    /// Classes of SQLSTATE (PostgreSQL documentation, appendix A): connection, invalid authorisation (while a
    /// password is changed), transaction rollback, insufficient resources, object not in the needed state, operator
    /// intervention, system error.
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "28", "40", "53", "55", "57", "58");

    /// "idle in transaction" and "transaction" timeouts, and a transaction that went read-only in a failover.
    private static final Set<String> TRANSIENT_STATES = Set.of("25P03", "25P04", "25006");

    private DatabaseFaults() {}

    /// Whether the same work may succeed later without anybody changing it.
    public static boolean isTransient(Throwable failure) {
        return isAway(failure) || isConflict(failure);
    }

    /// Whether the database could not be reached or could not work.
    public static boolean isAway(Throwable failure) {
        return anyCause(failure, DatabaseFaults::away);
    }

    /// What the driver or the database said, whatever it was wrapped in on its way: for whoever reads logs.
    ///
    /// @param failure after which {@link #isAway}
    public static String reason(Throwable failure) {
        return firstCause(failure, cause -> cause instanceof SQLException && away(cause))
                .map(Throwable::getMessage)
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    private static boolean isConflict(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof OptimisticLockException
                        || cause instanceof PessimisticLockException
                        || cause instanceof LockAcquisitionException);
    }

    private static boolean away(Throwable cause) {
        if (cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof JDBCConnectionException
                || endedByTheManager(cause)) {
            return true;
        }
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        @Nullable String state = sql.getSQLState();
        if (state == null) {
            // Agroal has no state of its own when it gives up waiting for a connection.
            return String.valueOf(sql.getMessage()).contains("acquisition timeout")
                    || String.valueOf(sql.getMessage()).contains("Acquisition timeout");
        }
        return TRANSIENT_STATES.contains(state)
                || (state.length() == 5 && TRANSIENT_CLASSES.contains(state.substring(0, 2)));
    }

    /// A transaction that took too long, or whose commit got no answer, ends without any other reason. One that was
    /// rolled back on purpose has its reason as the cause.
    private static boolean endedByTheManager(Throwable cause) {
        return cause instanceof RollbackException && cause.getCause() == null;
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        return firstCause(failure, test).isPresent();
    }

    /// Looks through causes and through what was suppressed: the transaction manager hangs what the driver said at a
    /// commit on its own exception in the second way.
    private static Optional<Throwable> firstCause(Throwable failure, Predicate<Throwable> test) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> ahead = new ArrayDeque<>(List.of(failure));
        while (!ahead.isEmpty()) {
            Throwable next = ahead.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (test.test(next)) {
                return Optional.of(next);
            }
            ahead.addAll(List.of(next.getSuppressed()));
            if (next.getCause() != null) {
                ahead.add(next.getCause());
            }
        }
        return Optional.empty();
    }
}
