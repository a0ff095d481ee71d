package dev.countersign.approval.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The first thing that does not fit.
///
/// @param place in the chain, from 1
/// @param sequence of the entry, where it is known
/// @param id of the entry, where it is still there
/// @param words a sentence for people
public record Finding(
        Problem problem,
        long place,
        @Nullable Long sequence,
        @Nullable UUID id,
        String words) {

    /// What is wrong.
    public enum Problem {
        /// An entry is not what was sealed, or not where.
        CHANGED,
        /// The chain has a place whose entry is gone.
        ENTRY_MISSING,
        /// The chain has a gap.
        SEAL_MISSING,
        /// More was signed than is there.
        TAIL_CUT,
        /// The chain holds together, and is not the one that was signed.
        REBUILT,
        /// A head on the topic was signed by none of the known keys.
        BAD_SIGNATURE,
        /// An entry was kept from the sealer.
        NEVER_SEALED
    }

    static Finding changed(long place, Entry entry) {
        return at(Problem.CHANGED, place, entry, "Entry %d does not fit its hash: it was edited or moved.");
    }

    static Finding entryMissing(long place, long sequence) {
        return new Finding(Problem.ENTRY_MISSING, place, sequence, null, "Entry %d was deleted.".formatted(sequence));
    }

    static Finding sealMissing(long place) {
        return new Finding(
                Problem.SEAL_MISSING,
                place,
                null,
                null,
                "The entry at place %d of the chain was deleted.".formatted(place));
    }

    static Finding tailCut(long place, long signed) {
        return new Finding(
                Problem.TAIL_CUT,
                place,
                null,
                null,
                "The chain ends before place %d, but %d entries were signed.".formatted(place, signed));
    }

    /// @param entry the first one that no fitting signature vouches for
    static Finding rebuilt(long place, Entry entry, long signed) {
        return at(
                Problem.REBUILT,
                place,
                entry,
                "From entry %d on the chain is not the one that was signed with " + signed + " entries.");
    }

    static Finding badSignature(long place, String keyId) {
        return new Finding(
                Problem.BAD_SIGNATURE,
                place,
                null,
                null,
                "The head at place %d on the topic was not signed by a key that we know (it names %s)."
                        .formatted(place, keyId));
    }

    static Finding neverSealed(long place, Entry entry) {
        return at(Problem.NEVER_SEALED, place, entry, "Entry %d is in no chain and does not wait for it either.");
    }

    private static Finding at(Problem problem, long place, Entry entry, String words) {
        return new Finding(problem, place, entry.sequence(), entry.id(), words.formatted(entry.sequence()));
    }
}
