package dev.countersign.approval.record;

import static dev.countersign.approval.Rest.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.countersign.approval.Backends;
import dev.countersign.approval.record.Finding.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every entry is signed with at least one other, so that each way to change the record has something to be held
/// against.
@QuarkusTest
@WithTestResource(Backends.class)
class VerificationIT {
    @Inject
    Records records;

    @Inject
    Verification verification;

    @BeforeEach
    void fiveEntriesAreSealedOfWhichTwoWereSignedBefore() throws Exception {
        Records.forget();
        records.appendAndSign(2);
        records.appendAndSign(3);
    }

    @Test
    void aRecordThatNobodyTouchedIsWhole() {
        as("amina")
                .get("/api/record/verification")
                .then()
                .statusCode(200)
                .body("whole", equalTo(true))
                .body("entries", equalTo(5))
                .body("waiting", equalTo(0))
                .body("lastSigned.entries", equalTo(5))
                .body("finding", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mia", "sam", "olga", "paul", "stella"})
    void onlyAnAuditorVerifies(String person) {
        as(person).get("/api/record/verification").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor_name = 'Somebody else'",
                "actor_sub = 'tom'",
                "principal_sub = 'tom', principal_name = 'Tom Okafor'",
                "kind = 'DELEGATION'",
                "at = at + interval '1 microsecond'",
                "subject = gen_random_uuid()",
                "id = gen_random_uuid()",
                "payload = payload || ' '"
            })
    void anEditedEntryIsFound(String edit) throws Exception {
        // Given
        long third = Records.sequenceAt(3);

        // When
        Records.tamper("UPDATE record_entry SET " + edit + " WHERE sequence = " + third);

        // Then
        assertFinding(Problem.CHANGED, 3, third);
    }

    @Test
    void aDeletedEntryIsFound() throws Exception {
        // Given
        long third = Records.sequenceAt(3);

        // When
        Records.tamper("DELETE FROM record_entry WHERE sequence = " + third);

        // Then
        assertFinding(Problem.ENTRY_MISSING, 3, third);
    }

    @Test
    void anEntryThatWasDeletedWithItsSealIsFound() throws Exception {
        // Given
        long third = Records.sequenceAt(3);

        // When
        Records.tamper("DELETE FROM record_entry WHERE sequence = " + third, "DELETE FROM record_seal WHERE place = 3");

        // Then
        assertFinding(Problem.SEAL_MISSING, 3, null);
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() throws Exception {
        // Given
        long third = Records.sequenceAt(3);
        long fourth = Records.sequenceAt(4);

        // When
        Records.tamper(
                "UPDATE record_seal SET entry_sequence = -1 WHERE place = 3",
                "UPDATE record_seal SET entry_sequence = " + third + " WHERE place = 4",
                "UPDATE record_seal SET entry_sequence = " + fourth + " WHERE place = 3");

        // Then
        assertFinding(Problem.CHANGED, 3, fourth);
    }

    @Test
    void aTailThatWasCutOffIsFound() throws Exception {
        // When
        Records.tamper(
                "DELETE FROM record_entry WHERE sequence >= " + Records.sequenceAt(4),
                "DELETE FROM record_seal WHERE place >= 4",
                "DELETE FROM record_signature WHERE entries > 2");

        // Then
        assertFinding(Problem.TAIL_CUT, 4, null);
    }

    @Test
    void aTailThatWasCutOffAndGrewAgainIsFound() throws Exception {
        // Given
        Records.tamper(
                "DELETE FROM record_entry WHERE sequence >= " + Records.sequenceAt(4),
                "DELETE FROM record_seal WHERE place >= 4");

        // When
        records.append(3);
        records.sealAll();

        // Then
        assertFinding(Problem.REBUILT, 3, Records.sequenceAt(3));
    }

    @Test
    void aChainThatWasRebuiltAfterAnEditIsFound() throws Exception {
        // Given
        long third = Records.sequenceAt(3);

        // When
        Records.tamper("UPDATE record_entry SET actor_sub = 'tom' WHERE sequence = " + third);
        Records.rebuild();

        // Then
        assertFinding(Problem.REBUILT, 3, third);
    }

    @Test
    void aRecordThatWasForgottenAltogetherIsFound() throws Exception {
        // When
        Records.tamper("TRUNCATE record_entry, record_seal, record_waiting, record_signature");

        // Then
        assertFinding(Problem.TAIL_CUT, 1, null);
    }

    @Test
    void anEntryThatIsKeptFromTheSealerIsFound() throws Exception {
        // Given
        records.append(1);
        long sixth = Records.read("SELECT max(sequence) FROM record_entry");

        // When
        Records.tamper("TRUNCATE record_waiting");

        // Then
        assertFinding(Problem.NEVER_SEALED, 6, sixth);
    }

    private void assertFinding(Problem problem, long place, @Nullable Long sequence) {
        RecordVerification found = verification.verify();
        assertFalse(found.whole());
        Finding finding = found.finding();
        assertNotNull(finding);
        assertEquals(problem, finding.problem(), finding.words());
        assertEquals(place, finding.place(), finding.words());
        assertEquals(sequence, finding.sequence(), finding.words());
    }
}
