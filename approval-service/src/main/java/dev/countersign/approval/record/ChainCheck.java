package dev.countersign.approval.record;

import dev.countersign.contracts.RecordEvent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Goes along the chain, place by place, and holds it against what was signed. It keeps one hash and one entry of it,
/// however long the chain is.
final class ChainCheck {
    private final Map<Long, String> signedHeads = new HashMap<>();
    private final long mostSigned;
    private byte[] hash = Chain.begin();
    private long place;
    private @Nullable Entry firstNotVouchedFor;
    private long firstNotVouchedForPlace;
    private @Nullable Finding finding;

    /// @param signed heads whose signatures are good, in the order of the topic: of two for the same place the first
    ///     counts
    ChainCheck(List<RecordEvent.Signed> signed) {
        signed.forEach(head -> signedHeads.putIfAbsent(head.entries(), head.head()));
        mostSigned =
                signed.stream().mapToLong(RecordEvent.Signed::entries).max().orElse(0);
    }

    /// @param entry absent when the place has none any more
    /// @return whether it fits; after one that does not there is nothing to be learnt from the rest
    boolean next(long foundPlace, long sequence, Optional<Entry> entry, byte[] sealed) {
        if (foundPlace != place + 1) {
            finding = Finding.sealMissing(place + 1);
        } else if (entry.isEmpty()) {
            finding = Finding.entryMissing(foundPlace, sequence);
        } else {
            take(entry.get(), sealed);
        }
        return finding == null;
    }

    private void take(Entry entry, byte[] sealed) {
        byte[] expected = Chain.next(hash, entry);
        if (!Arrays.equals(expected, sealed)) {
            finding = Finding.changed(place + 1, entry);
            return;
        }
        hash = expected;
        place++;
        if (firstNotVouchedFor == null) {
            firstNotVouchedFor = entry;
            firstNotVouchedForPlace = place;
        }
        String signed = signedHeads.get(place);
        if (signed == null) {
            return;
        }
        if (signed.equals(Chain.hex(hash))) {
            firstNotVouchedFor = null;
        } else {
            finding = Finding.rebuilt(firstNotVouchedForPlace, firstNotVouchedFor, place);
        }
    }

    /// What the walk has found, when it has come to the end.
    Optional<Finding> finding() {
        if (finding == null && place < mostSigned) {
            return Optional.of(Finding.tailCut(place + 1, mostSigned));
        }
        return Optional.ofNullable(finding);
    }

    /// How many entries fit.
    long entries() {
        return place;
    }

    String head() {
        return Chain.hex(hash);
    }
}
