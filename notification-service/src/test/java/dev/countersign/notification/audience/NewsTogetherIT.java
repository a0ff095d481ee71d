package dev.countersign.notification.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Treatment;
import dev.countersign.notification.Backends;
import dev.countersign.notification.Story;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A service that was away gets many events at once, and its inboxes must come to the same end as those of
/// one that heard them as they happened.
@QuarkusTest
@WithTestResource(Backends.class)
class NewsTogetherIT {
    private static final String HANGING = """
            SELECT n.kind, n.audience, n.settled_at IS NOT NULL, count(m.id)
            FROM notice AS n LEFT JOIN mail_delivery AS m ON m.notice_id = n.id
            WHERE n.request_id = ? GROUP BY n.id ORDER BY n.kind, n.audience, n.happened_at""";

    @Inject
    ApprovalFacts facts;

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @MethodSource
    void newsThatComeAtOnceEndAsTheyDoBitByBit(Telling telling) throws SQLException {
        // Given
        Story bitByBit = Story.of("Lumenreach");
        Story atOnce = Story.of("Lumenreach");

        // When
        telling.of(bitByBit).forEach(event -> QuarkusTransaction.requiringNew().run(() -> facts.apply(event)));
        QuarkusTransaction.requiringNew().run(() -> facts.apply(telling.of(atOnce)));

        // Then
        assertTrue(!hanging(atOnce).isEmpty(), "something was told");
        assertEquals(hanging(bitByBit), hanging(atOnce));
    }

    static Stream<Telling> newsThatComeAtOnceEndAsTheyDoBitByBit() {
        return Stream.of(
                // To the end.
                story -> List.of(
                        story.opened(),
                        story.queued(story.review()),
                        story.claimed(),
                        story.asked(AskedOf.REQUESTER, Story.DUE),
                        story.expiring(),
                        story.answered(AskedOf.REQUESTER, story.requester()),
                        story.completed(),
                        story.raised(Treatment.REMEDIATE, story.dana()),
                        story.approved()),
                // Given back: the turn goes on.
                story -> List.of(story.queued(story.review()), story.claimed(), story.released()),
                // Given back and taken again.
                story -> List.of(
                        story.queued(story.review()),
                        story.escalatedTo(story.team() + "-lead"),
                        story.claimed(),
                        story.released(),
                        story.claimed()),
                // Told twice.
                story -> List.of(story.queued(story.review()), story.claimed(), story.queued(story.review())),
                // Nobody answers.
                story -> List.of(
                        story.queued(story.review()),
                        story.claimed(),
                        story.asked(AskedOf.REQUESTER, Story.DUE),
                        story.expiring(),
                        story.expired()),
                // What was found outlives the request.
                story -> List.of(
                        story.queued(story.review()),
                        story.completed(),
                        story.raised(Treatment.REMEDIATE, story.dana()),
                        story.approved(),
                        story.remediated(null)));
    }

    /// Kind, audience, whether it is settled, and how many mails carry it.
    private List<String> hanging(Story story) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(HANGING)) {
            select.setObject(1, story.requestId());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(Stream.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4))
                            .map(part ->
                                    part.replace(story.requestId().toString().substring(24), "*"))
                            .collect(Collectors.joining(" ")));
                }
            }
        }
        return found;
    }

    /// What is told of a story.
    interface Telling {
        List<DomainEvent> of(Story story);
    }
}
