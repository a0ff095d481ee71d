package dev.countersign.approval.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The end of a case's ledger of time: who has the ball now, and since when. What lies before are
/// {@link HolderInterval}s, each of which begins where the one before it ends, so that they sum to the whole.
@Embeddable
class CaseClock {
    /// Null once the case has ended.
    @Enumerated(EnumType.STRING)
    private @Nullable Holder holder;

    @Column(name = "holder_since")
    private Instant since;

    /// How many intervals there are.
    @Column(name = "holder_intervals")
    private int intervals;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected CaseClock() {}

    CaseClock(Holder holder, Instant since) {
        this.holder = holder;
        this.since = since;
    }

    /// Somebody else has the ball from now on, or nobody any more once the case has ended. Clocks of several
    /// replicas may differ: time never runs backwards here.
    ///
    /// @param next null when the case has ended
    /// @return the interval that ends with that, if one does
    Optional<HolderInterval> pass(ApprovalCase of, @Nullable Holder next, Instant at) {
        @Nullable Holder last = holder;
        if (last == null || last == next) {
            return Optional.empty();
        }
        holder = next;
        if (!at.isAfter(since)) {
            return Optional.empty();
        }
        HolderInterval ended = new HolderInterval(of, intervals++, last, since, at);
        since = at;
        return Optional.of(ended);
    }

    @Nullable
    Holder holder() {
        return holder;
    }

    Instant since() {
        return since;
    }

    /// How long it has been so; zero once the case has ended.
    Duration sofar(Instant now) {
        return holder == null || now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
    }
}
