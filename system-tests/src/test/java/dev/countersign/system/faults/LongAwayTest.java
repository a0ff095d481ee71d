package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.system.client.Call;
import dev.countersign.system.client.Reply;
import dev.countersign.system.history.Finding;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LongAwayTest {
    private static final Call SUBMISSION = Call.post("/api/requests");

    private final Operations operations = new Operations(new Ongoing());
    private final LongAway away = new LongAway(operations);

    @Test
    void submissionsThatAreTakenMeanwhileAreCounted() {
        saw(503);
        away.during(() -> {
            saw(201);
            saw(201);
            saw(422);
        });

        Finding finding = away.find().getFirst();

        assertTrue(finding.holds(), finding::toString);
        assertEquals(2, finding.checked());
    }

    @Test
    void oneThatIsAnsweredWith503MeanwhileIsABreach() {
        away.during(() -> {
            saw(201);
            saw(503);
        });

        assertFalse(away.find().getFirst().holds());
    }

    @Test
    void oneWithoutAnAnswerIsABreach() {
        away.during(() -> operations.saw("mia", SUBMISSION, null));

        assertFalse(away.find().getFirst().holds());
    }

    @Test
    void whatWasNotWatchedIsNotClaimed() {
        assertEquals(List.of(), away.find());
    }

    private void saw(int status) {
        operations.saw(
                "mia",
                SUBMISSION,
                new Reply(SUBMISSION, status, HttpHeaders.of(Map.of(), (name, value) -> true), "{}"));
    }
}
