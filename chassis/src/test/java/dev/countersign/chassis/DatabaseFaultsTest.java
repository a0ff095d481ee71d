package dev.countersign.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "08006, connection lost",
        "08001, connection refused",
        "28P01, password refused while it is changed",
        "40001, serialisation failure",
        "40P01, deadlock",
        "53300, too many connections",
        "55P03, lock not available",
        "57P01, administrator shuts it down",
        "57P03, it is starting",
        "57014, statement cancelled",
        "58030, input or output error",
        "25P03, idle in transaction for too long",
        "25006, a failover made it read-only"
    })
    void aDatabaseThatIsAwayOrOverloadedIsWorthAnotherTry(String state, String meaning) {
        // Given
        Throwable failure = wrapped(new SQLException(meaning, state));

        // Then
        assertTrue(DatabaseFaults.isAway(failure));
        assertTrue(DatabaseFaults.isTransient(failure));
    }

    @Test
    void theReasonIsWhatTheDatabaseSaid() {
        SQLException said = new SQLException("FATAL: the database system is starting up", "57P03");

        assertEquals(
                "FATAL: the database system is starting up",
                DatabaseFaults.reason(new IllegalStateException("The queue could not be read.", said)));
    }

    @ParameterizedTest
    @CsvSource({
        "23505, unique violation",
        "23514, check violation",
        "22021, a text that cannot be kept",
        "22P05, a character that cannot be kept",
        "42P01, no such table",
        "42501, not allowed"
    })
    void aStatementThatIsWrongStaysWrong(String state, String meaning) {
        // Given
        Throwable failure = wrapped(new SQLException(meaning, state));

        // Then
        assertFalse(DatabaseFaults.isAway(failure));
        assertFalse(DatabaseFaults.isTransient(failure));
    }

    @Test
    void aPoolThatHasNoConnectionToGiveIsAway() {
        assertTrue(DatabaseFaults.isAway(
                wrapped(new SQLException("Sorry, acquisition timeout! (available connections: 0)"))));
    }

    @Test
    void aConflictIsWorthAnotherTryButTheDatabaseIsThere() {
        // Given
        SQLException cause = new SQLException("lock", "55P03");

        // Then
        assertTrue(DatabaseFaults.isTransient(wrapped(new OptimisticLockException("changed"))));
        assertFalse(DatabaseFaults.isAway(wrapped(new OptimisticLockException("changed"))));
        assertTrue(DatabaseFaults.isTransient(new LockAcquisitionException("lock", cause)));
    }

    @Test
    void whatHibernateAndTheDriverSayOfALostConnectionIsUnderstood() {
        assertTrue(DatabaseFaults.isAway(wrapped(new JDBCConnectionException("lost", new SQLException("lost")))));
        assertTrue(DatabaseFaults.isAway(wrapped(new SQLTransientConnectionException("lost"))));
        assertTrue(DatabaseFaults.isAway(wrapped(new BatchUpdateException("lost", "08006", new int[0]))));
    }

    /// So it comes when PostgreSQL is killed between prepare and answer.
    @Test
    void whatTheTransactionManagerOnlySuppressedCountsToo() {
        // Given
        XAException commit = new XAException(XAException.XAER_RMFAIL);
        commit.initCause(new SQLException("lost", "08006"));
        RollbackException failure = new RollbackException("Could not commit transaction.");
        failure.initCause(new IllegalStateException("no reason given"));
        failure.addSuppressed(commit);

        // Then
        assertTrue(DatabaseFaults.isAway(failure));
    }

    @Test
    void aTransactionThatEndedWithoutAReasonIsWorthAnotherTryButNotOneThatWeEnded() {
        // Given
        RollbackException ours = new RollbackException("Could not commit transaction.");
        ours.initCause(new Throwable("setRollbackOnly called from:"));

        // Then
        assertTrue(DatabaseFaults.isAway(new RollbackException("The transaction is not active.")));
        assertFalse(DatabaseFaults.isAway(ours));
    }

    @Test
    void otherFailuresAreNobodysButTheirOwn() {
        assertFalse(DatabaseFaults.isTransient(new IllegalStateException("There is no request.")));
        assertFalse(DatabaseFaults.isTransient(
                new ConstraintViolationException("unique", new SQLException("unique", "23505"), "request_number")));
    }

    @Test
    void causesThatGoInACircleEnd() {
        // Given
        RuntimeException first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));

        // Then
        assertEquals(false, DatabaseFaults.isTransient(first));
    }

    /// As it comes out of a transaction.
    private static Throwable wrapped(Exception cause) {
        RollbackException rollback = new RollbackException("Could not commit transaction.");
        rollback.initCause(new PersistenceException(cause));
        return new RuntimeException(rollback);
    }
}
