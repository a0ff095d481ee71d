package dev.countersign.system.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What approval-service keeps beside its cases: the time that each side had the ball, what is to be looked at again,
/// and the record of what was decided.
public record Ledgers(List<CaseTime> times, List<Interval> intervals, List<Timer> timers, Book record) {

    /// How one case stands in time.
    ///
    /// @param begunAt when its clock began
    /// @param holder who has the ball; null once it has ended
    /// @param holderSince where the intervals end
    /// @param intervals how many there should be
    public record CaseTime(
            UUID caseId,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String holder,
            Instant holderSince,
            int intervals) {}

    /// @param place counts from 0 per case
    public record Interval(UUID caseId, int place, String holder, Instant from, Instant until) {}

    /// @param state `PENDING`, `FIRED` or `CANCELLED`
    public record Timer(
            String kind,
            UUID requestId,
            UUID subject,
            Instant dueAt,
            String state,
            @Nullable Instant settledAt) {}

    /// The record and its chain.
    ///
    /// @param entries in the order of their sequences
    /// @param seals in the order of their places
    /// @param waiting the sequences that were not chained yet when reading began
    public record Book(List<Entry> entries, List<Seal> seals, Set<Long> waiting) {}

    /// @param actor who did it
    /// @param principal on whose behalf
    /// @param payload canonical JSON
    public record Entry(
            long sequence,
            UUID id,
            Instant at,
            String kind,
            Party actor,
            @Nullable Party principal,
            UUID subject,
            String payload) {}

    public record Party(String sub, String name) {}

    /// @param hash in hexadecimal
    public record Seal(long place, long sequence, String hash) {}
}
