package dev.countersign.approval.record;

import dev.countersign.contracts.RecordEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds the record against what was signed.
@ApplicationScoped
class Verification {
    private final RecordQueries queries;
    private final RecordTopic topic;
    private final RecordKeys keys;

    Verification(RecordQueries queries, RecordTopic topic, RecordKeys keys) {
        this.queries = queries;
        this.topic = topic;
        this.keys = keys;
    }

    /// The topic is read before the database, which then is never behind it.
    ///
    /// @throws RecordRefused.TopicAway when the topic cannot be read
    RecordVerification verify() {
        List<RecordEvent.Signed> all = topic.read();
        List<RecordEvent.Signed> signed = all.stream().filter(keys::vouchFor).toList();
        ChainCheck check = new ChainCheck(signed);
        queries.walk(check);
        Optional<Finding> finding =
                check.finding().or(() -> badSignature(all, signed)).or(() -> neverSealed(check.entries() + 1));
        return new RecordVerification(
                finding.isEmpty(),
                check.entries(),
                check.head(),
                queries.waiting(),
                last(signed),
                finding.orElse(null));
    }

    private static Optional<Finding> badSignature(List<RecordEvent.Signed> all, List<RecordEvent.Signed> good) {
        return all.stream()
                .filter(head -> !good.contains(head))
                .findFirst()
                .map(head -> Finding.badSignature(head.entries(), head.keyId()));
    }

    private Optional<Finding> neverSealed(long place) {
        return queries.neverSealed().map(entry -> Finding.neverSealed(place, entry));
    }

    private static RecordVerification.@Nullable SignedHead last(List<RecordEvent.Signed> signed) {
        return signed.stream()
                .max(Comparator.comparingLong(RecordEvent.Signed::entries))
                .map(head ->
                        new RecordVerification.SignedHead(head.entries(), head.head(), head.keyId(), head.signedAt()))
                .orElse(null);
    }
}
