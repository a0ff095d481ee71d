package dev.countersign.chassis;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
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
                || cause instanceof JDBCConnectionException) {
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

    private static boolean anyCause(Throwable failure, java.util.function.Predicate<Throwable> test) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            if (test.test(cause)) {
                return true;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (test.test(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }
}
