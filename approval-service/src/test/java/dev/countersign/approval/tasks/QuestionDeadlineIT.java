package dev.countersign.approval.tasks;

import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.DueTimes;
import dev.countersign.approval.Rest;
import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.Asking;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.AskedOf;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class QuestionDeadlineIT {
    private static final Actor REVIEWER = new Actor(SAM, Set.of("team:security"), false);

    @Inject
    TaskCommands commands;

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
        Database.change("TRUNCATE timer");
    }

    @Test
    void whatIsAskedOfTheRequesterHasAWarningAndAnEnd() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Version seen = new Version(commands.claim(review, null, REVIEWER).version());

        // When
        UUID question = commands.ask(review, seen, new Asking(AskedOf.REQUESTER, "Where is it kept?"), REVIEWER)
                .questions()
                .getFirst()
                .id();

        // Then
        assertEquals(List.of("REQUEST_EXPIRY_WARNING PENDING", "REQUEST_EXPIRES PENDING"), DueTimes.statesOf(question));
    }

    @Test
    void whatIsAskedOfTheVendorHasNone() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Version seen = new Version(commands.claim(review, null, REVIEWER).version());

        // When
        UUID question = commands.ask(review, seen, new Asking(AskedOf.VENDOR, "Where is it kept?"), REVIEWER)
                .questions()
                .getFirst()
                .id();

        // Then
        assertEquals(List.of(), DueTimes.statesOf(question));
    }
}
