package dev.countersign.approval.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class SealingIT {
    @Inject
    Records records;

    @Inject
    DecisionRecord record;

    @Inject
    RecordCommands commands;

    @Inject
    Verification verification;

    @BeforeEach
    void nothingIsRecorded() throws Exception {
        Records.forget();
    }

    @Test
    void anEntryNeedsTheTransactionThatItIsAbout() {
        TransactionalException refusal = assertThrows(TransactionalException.class, () -> record.append(Records.act()));
        assertTrue(refusal.getCause() instanceof TransactionRequiredException);
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        // When
        QuarkusTransaction.begin();
        record.append(Records.act());
        QuarkusTransaction.rollback();

        // Then
        assertEquals(0, Records.read("SELECT count(*) FROM record_entry"));
        assertEquals(0, Records.read("SELECT count(*) FROM record_waiting"));
    }

    @Test
    void anEntryThatIsCommittedLateIsSealedAllTheSame() throws Exception {
        // Given
        QuarkusTransaction.begin();
        record.append(Records.act());
        inAnotherThread(() -> {
            records.append(1);
            records.sealAll();
            return null;
        });
        assertEquals(1, Records.read("SELECT count(*) FROM record_seal"));

        // When
        QuarkusTransaction.commit();
        records.sealAll();

        // Then
        assertTrue(Records.sequenceAt(1) > Records.sequenceAt(2));
        assertWhole(2);
    }

    @Test
    void manySealersMakeOneChain() throws Exception {
        // Given
        int writers = 4;
        int each = 50;
        int total = writers * each;
        List<Callable<Void>> all = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            all.add(() -> {
                records.append(each);
                return null;
            });
            all.add(() -> {
                while (Records.read("SELECT count(*) FROM record_seal") < total) {
                    commands.seal();
                }
                return null;
            });
        }

        // When
        atOnce(all);

        // Then
        assertEquals(total, Records.read("SELECT max(place) FROM record_seal"));
        assertWhole(total);
    }

    @Test
    void aSealerThatDiesBeforeItsCommitLeavesEverythingToTheNext() {
        // Given
        records.append(3);
        QuarkusTransaction.begin();
        commands.seal();
        QuarkusTransaction.rollback();
        assertEquals(0, Records.read("SELECT count(*) FROM record_seal"));
        assertEquals(3, Records.read("SELECT count(*) FROM record_waiting"));

        // When
        records.sealAll();

        // Then
        assertWhole(3);
    }

    @Test
    void whatWasSealedAndNotSignedIsSignedLater() {
        // Given
        records.append(3);
        records.sealAll();
        QuarkusTransaction.begin();
        commands.sign();
        QuarkusTransaction.rollback();
        assertEquals(0, Records.read("SELECT count(*) FROM outbox"));

        // When
        records.appendAndSign(1);

        // Then
        RecordVerification found = assertWhole(4);
        assertNotNull(found.lastSigned());
        assertEquals(4, found.lastSigned().entries());
    }

    @Test
    void nothingNewIsNotSignedAgain() {
        // Given
        records.appendAndSign(1);

        // Then
        assertFalse(commands.sign());
    }

    private RecordVerification assertWhole(long entries) {
        RecordVerification found = verification.verify();
        assertTrue(found.whole(), () -> String.valueOf(found.finding()));
        assertEquals(entries, found.entries());
        return found;
    }

    private static void inAnotherThread(Callable<Void> work) throws Exception {
        atOnce(List.of(work));
    }

    private static void atOnce(List<Callable<Void>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }
}
